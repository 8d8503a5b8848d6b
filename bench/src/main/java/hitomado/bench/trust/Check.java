package hitomado.bench.trust;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// 確認の箇所 — one place in the compiled program where a right is asked, and the class with that one place taken out.
///
/// @param type name of the class
/// @param number which of the asking places of the class it is, from 0
/// @param what the question, for the report
record Check(String type, int number, String what) {
    private static final String RIGHTS = "hitomado/platform/rights/Rights";
    private static final Set<String> ASKING = Set.of("holds", "reaches", "reachesAll", "demand", "where");
    /// What residents own is asked in SQL.
    private static final Pattern OWNED =
            Pattern.compile("(\\w+\\.)?viewer = any \\(:viewers\\)|i\\.receiver_id = :receiver");

    private static final ClassDesc OPENED = ClassDesc.of(Opened.class.getName());
    private static final ClassDesc COUNTED = ClassDesc.of(Counted.class.getName());
    private static final ClassDesc STRING = ClassDesc.of("java.lang.String");

    /// Every place of the program but those inside of [hitomado.platform.rights.Rights] and the gate.
    static List<Check> all() throws IOException {
        var checks = new ArrayList<Check>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (var resource : resolver.getResources("classpath*:hitomado/**/*.class")) {
            var model = ClassFile.of().parse(resource.getContentAsByteArray());
            var type = model.thisClass().asInternalName();
            if (!type.startsWith("hitomado/platform/rights/")
                    && !type.startsWith("hitomado/bench/")
                    && !type.startsWith("hitomado/platform/web/RightsGate")) {
                checks.addAll(of(model, type));
            }
        }
        return checks;
    }

    private static List<Check> of(ClassModel model, String type) {
        var found = new ArrayList<Check>();
        rewrite(model, question -> {
            found.add(new Check(type.replace('/', '.'), found.size(), question));
            return false;
        });
        return found;
    }

    /// Where it is, as [Counted] remembers it; what is asked in SQL says no by leaving rows out and is not counted.
    String place() {
        return type + "#" + number;
    }

    boolean counted() {
        return ASKING.stream().anyMatch(name -> what.startsWith(name + " "));
    }

    /// The class with all its checks counted.
    static byte[] counted(String type) throws IOException {
        var model = model(type);
        var next = new AtomicInteger();
        return rewriteCode(model, (builder, element) -> {
            if (element instanceof InvokeInstruction call && asks(call)) {
                builder.loadConstant(type + "#" + next.getAndIncrement());
                builder.invokestatic(
                        COUNTED,
                        call.name().stringValue(),
                        call.typeSymbol().insertParameterTypes(call.typeSymbol().parameterCount(), STRING));
                return;
            }
            if (element instanceof InvokeInstruction call && parties(call)
                    || element instanceof ConstantInstruction constant
                            && constant.constantValue() instanceof String text
                            && owned(text)) {
                next.getAndIncrement();
            }
            builder.with(element);
        });
    }

    /// The class as it would be without this check.
    byte[] takenOut() throws IOException {
        var left = new AtomicInteger(number);
        return rewrite(model(type), question -> left.getAndDecrement() == 0);
    }

    /// The gate of the entrances, open to everybody.
    static byte[] openGate(String type) throws IOException {
        return rewriteCode(model(type), (builder, element) -> {
            if (element instanceof InvokeInstruction call
                    && call.name().equalsString("admits")
                    && call.owner().asInternalName().endsWith("rights/Declared")) {
                builder.invokestatic(
                        OPENED,
                        "admits",
                        MethodTypeDesc.ofDescriptor("(Lhitomado/platform/rights/Declared;Lhitomado/platform/Actor;)Z"));
            } else {
                builder.with(element);
            }
        });
    }

    static byte[] original(String type) throws IOException {
        try (var in = Check.class.getResourceAsStream("/" + type.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new IOException("no class " + type);
            }
            return in.readAllBytes();
        }
    }

    private static ClassModel model(String type) throws IOException {
        return ClassFile.of().parse(original(type));
    }

    /// @param takeOut asked at every place in the order of the class file
    private static byte[] rewrite(ClassModel model, Predicate<String> takeOut) {
        return rewriteCode(model, (builder, element) -> {
            switch (element) {
                case InvokeInstruction call
                when asks(call) -> {
                    if (takeOut.test(call.name().stringValue() + " in "
                            + model.thisClass().asInternalName())) {
                        builder.invokestatic(OPENED, call.name().stringValue(), call.typeSymbol());
                    } else {
                        builder.with(call);
                    }
                }
                case InvokeInstruction call
                when parties(call) -> {
                    if (takeOut.test("who takes part, in " + model.thisClass().asInternalName())) {
                        builder.pop().pop().pop().iconst_1();
                    } else {
                        builder.with(call);
                    }
                }
                case ConstantInstruction constant
                when constant.constantValue() instanceof String text && owned(text) -> {
                    if (takeOut.test("whose it is, in " + model.thisClass().asInternalName())) {
                        builder.loadConstant(OWNED.matcher(text).replaceAll("true"));
                    } else {
                        builder.with(constant);
                    }
                }
                default -> builder.with(element);
            }
        });
    }

    private static boolean asks(InvokeInstruction call) {
        return call.opcode() == Opcode.INVOKESTATIC
                && call.owner().asInternalName().equals(RIGHTS)
                && ASKING.contains(call.name().stringValue());
    }

    private static boolean parties(InvokeInstruction call) {
        return call.name().equalsString("mayEnter")
                && call.owner().asInternalName().equals("hitomado/sessions/Access");
    }

    private static boolean owned(String text) {
        return OWNED.matcher(text).find();
    }

    private static byte[] rewriteCode(ClassModel model, CodeTransform transform) {
        return ClassFile.of().transformClass(model, ClassTransform.transformingMethodBodies(transform));
    }
}
