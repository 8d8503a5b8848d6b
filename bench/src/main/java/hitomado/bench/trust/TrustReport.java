package hitomado.bench.trust;

import hitomado.bench.city.CityHall;
import hitomado.bench.effort.Filings;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.bytebuddy.agent.ByteBuddyAgent;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// 権限の総点検 — walks every entrance in every role, then takes checks out one by one and sees whether the walk notices.
public final class TrustReport {
    private static final int RESIDENTS = 120;
    private static final String GATE = "hitomado.platform.web.RightsGate$Gate";

    private final List<Entrance> entrances;
    private final List<Walker> walkers;
    private final Walk walk;
    private final PrintStream out;
    private Found before = Found.none();

    private TrustReport(CityHall cityHall, PrintStream out) throws IOException, InterruptedException {
        var filings = Filings.shipped();
        var office = OfficeSpecimens.in(cityHall);
        var specimens = Specimens.in(cityHall, filings, office.campaign());
        this.out = out;
        this.entrances = new ArrayList<>(
                Entrance.all(cityHall.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)));
        entrances.add(Entrance.METRICS);
        this.walkers = new Walkers(cityHall, specimens).all();
        this.walk = new Walk(walkers, new Steps(specimens, office).of(entrances), specimens);
    }

    /// 計測の結果.
    ///
    /// @param paths entrances walked
    /// @param tried checks taken out
    /// @param found of them, those that the walk noticed
    public record Figures(int paths, int roles, int cells, int leaks, int locked, int unproven, int tried, int found) {
        public String line() {
            return "paths=%d roles=%d cells=%d leaks=%d sabotage_tried=%d sabotage_found=%d"
                    .formatted(paths, roles, cells, leaks, tried, found);
        }
    }

    /// @param sabotage how many checks are taken out, one at a time
    public static Figures run(int sabotage, long seed, PrintStream out) throws IOException, InterruptedException {
        try (var cityHall = CityHall.open(RESIDENTS, Filings.shipped().day())) {
            return new TrustReport(cityHall, out).run(sabotage, new Random(seed));
        }
    }

    private Figures run(int sabotage, Random random) throws IOException {
        var found = walk.walk();
        found.leaks().forEach(leak -> out.println("leak: " + leak));
        found.locked().forEach(locked -> out.println("locked: " + locked));
        var unproven = new ArrayList<>(entrances);
        unproven.removeIf(entrance -> !entrance.reads());
        unproven.removeAll(found.proven());
        unproven.forEach(entrance -> out.println("never open: " + entrance.method() + " " + entrance.pattern()));
        var noticed = sabotage == 0 ? new Sabotage(0, 0) : sabotaged(sabotage, random);
        return new Figures(
                entrances.size(),
                walkers.size(),
                found.cells().size(),
                found.leaks().size(),
                found.locked().size(),
                unproven.size(),
                noticed.tried(),
                noticed.found());
    }

    private record Sabotage(int tried, int found) {}

    private Sabotage sabotaged(int most, Random random) throws IOException {
        var program = ByteBuddyAgent.install();
        replace(program, GATE, Check.openGate(GATE));
        var deciding = deciding(program);
        Collections.shuffle(deciding, random);
        before = walk.walk();
        var again = walk.walk();
        var restless = before.openedBy(again, Set.of());
        restless.addAll(again.openedBy(before, Set.of()));
        var chosen = deciding.subList(0, Math.min(most, deciding.size()));
        var noticed = 0;
        for (var check : chosen) {
            var opened = takenOut(program, check, restless);
            noticed += opened.isEmpty() ? 0 : 1;
            out.println((opened.isEmpty() ? "not noticed: " : "noticed: ") + check.what() + " (" + check.place()
                    + ") opens " + opened.size());
        }
        replace(program, GATE, Check.original(GATE));
        return new Sabotage(chosen.size(), noticed);
    }

    /// The checks that alone keep something on the walk shut while the gate stands open; what others refuse as well
    /// stays shut without one of them.
    private List<Check> deciding(Instrumentation program) throws IOException {
        var all = Check.all();
        var types = all.stream().map(Check::type).distinct().toList();
        for (var type : types) {
            replace(program, type, Check.counted(type));
        }
        walk.walk();
        Counted.lenient(true);
        walk.walk(cell -> cell.contains(" GET "));
        Counted.lenient(false);
        for (var type : types) {
            replace(program, type, Check.original(type));
        }
        var keepsShut = Counted.deciding();
        var deciding = new ArrayList<>(all);
        deciding.removeIf(check -> check.counted() && !keepsShut.contains(check.place()));
        out.println(all.size() + " checks behind the gate, of which " + deciding.size() + " decide");
        all.stream()
                .filter(check -> !deciding.contains(check))
                .forEach(check -> out.println("another check says the same, or nothing here asks it: " + check.what()
                        + " (" + check.place() + ")"));
        return deciding;
    }

    /// What is open without the check and shut with it, before and afterwards, the gate standing open all the time. A
    /// check that is gone may let something be changed: what looks different from then on is not held to be opened.
    private Set<String> takenOut(Instrumentation program, Check check, Set<String> restless) throws IOException {
        replace(program, check.type(), check.takenOut());
        Set<String> opened;
        try {
            opened = before.openedBy(walk.walk(), restless);
        } finally {
            replace(program, check.type(), Check.original(check.type()));
        }
        var restored = walk.walk(opened::contains);
        var stayed = before.openedBy(restored, restless);
        before = before.refreshed(restored);
        opened.removeAll(stayed);
        return opened;
    }

    private static void replace(Instrumentation program, String type, byte[] with) {
        try {
            program.redefineClasses(new ClassDefinition(Class.forName(type), with));
        } catch (ClassNotFoundException | UnmodifiableClassException e) {
            throw new IllegalStateException(type, e);
        }
    }
}
