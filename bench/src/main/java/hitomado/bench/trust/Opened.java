package hitomado.bench.trust;

import hitomado.platform.Actor;
import hitomado.platform.Permission;
import hitomado.platform.rights.Declared;
import hitomado.platform.rights.Rights;
import hitomado.platform.rights.Thing;
import hitomado.platform.rights.ThingColumns;
import hitomado.platform.rights.Use;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// 外した確認 — what a check is replaced with when it is taken out: the same question, always answered yes.
public final class Opened {
    private Opened() {}

    public static boolean holds(Actor who, Use use) {
        return true;
    }

    public static boolean reaches(Actor who, Use use, Thing thing) {
        return true;
    }

    public static boolean reachesAll(Actor who, Use use) {
        return true;
    }

    public static void demand(Actor who, Permission permission) {}

    public static void demand(Actor who, Use use) {}

    public static void demand(Actor who, Use use, Thing thing) {}

    public static Rights.Clause where(Actor who, Use use, ThingColumns columns) {
        return new Rights.Clause("(true)", Map.of());
    }

    /// Stands in for the gate of the entrances.
    public static boolean admits(Declared declared, @Nullable Actor who) {
        return true;
    }
}
