package hitomado.platform.rights;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.SignInLevel;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// 宣言された権限 — who reaches a handler, as its annotation says; a method's own goes before its class's.
public sealed interface Declared {
    boolean admits(@Nullable Actor who);

    /// @see Open
    record Everybody() implements Declared {
        @Override
        public boolean admits(@Nullable Actor who) {
            return true;
        }
    }

    /// @see ForResidents
    record Residents(SignInLevel least) implements Declared {
        @Override
        public boolean admits(@Nullable Actor who) {
            return who instanceof Actor.Resident resident && resident.level().reaches(least);
        }

        /// Whether this person would be let in after a stronger sign-in.
        public boolean asksForMore(@Nullable Actor who) {
            return who instanceof Actor.Resident && !admits(who);
        }
    }

    /// @see ForParties
    record Parties() implements Declared {
        @Override
        public boolean admits(@Nullable Actor who) {
            return who != null;
        }
    }

    /// @see ForStaff
    record Staff() implements Declared {
        @Override
        public boolean admits(@Nullable Actor who) {
            return who instanceof Actor.Staff;
        }
    }

    /// @see Needs
    record Holders(Set<Permission> anyOf) implements Declared {
        public Holders {
            anyOf = Set.copyOf(anyOf);
        }

        @Override
        public boolean admits(@Nullable Actor who) {
            return who instanceof Actor.Staff staff && anyOf.stream().anyMatch(staff::may);
        }
    }

    /// What a handler declares; empty where it declares nothing, so that nobody reaches it.
    static Optional<Declared> of(Method method, Class<?> controller) {
        return from(method).or(() -> from(controller));
    }

    private static Optional<Declared> from(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .map(Declared::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Declared> read(Annotation annotation) {
        return switch (annotation) {
            case Open open -> Optional.of(new Everybody());
            case ForResidents residents -> Optional.of(new Residents(residents.least()));
            case ForParties parties -> Optional.of(new Parties());
            case ForStaff staff -> Optional.of(new Staff());
            case Needs needs -> Optional.of(new Holders(Set.of(needs.value())));
            default -> Optional.empty();
        };
    }
}
