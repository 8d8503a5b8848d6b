package hitomado.platform.rights;

import hitomado.platform.Actor;

/// 権限の範囲 — a condition on the thing a permission is used on; says the same of an object and in SQL.
///
/// A thing that lacks what a limit asks for is out of reach: unknown is never yes.
public enum Limit {
    /// 自課 — things of the own section.
    OWN_SECTION("own-section") {
        @Override
        boolean holds(Actor.Staff who, Thing thing) {
            return who.section().equals(thing.section());
        }

        @Override
        String sql(ThingColumns columns) {
            return columns.section() + " = :rightsSection";
        }
    },
    /// 自区 — people and things of the own ward.
    OWN_WARD("own-ward") {
        @Override
        boolean holds(Actor.Staff who, Thing thing) {
            return who.ward().equals(thing.ward());
        }

        @Override
        String sql(ThingColumns columns) {
            return columns.ward() + " = :rightsWard";
        }
    },
    /// 自分の担当 — things that the member of staff has taken on.
    OWN_WORK("own-work") {
        @Override
        boolean holds(Actor.Staff who, Thing thing) {
            return who.key().equals(thing.worker());
        }

        @Override
        String sql(ThingColumns columns) {
            return columns.worker() + " = :rightsKey";
        }
    },
    /// 未了 — things that have not ended.
    NOT_ENDED("not-ended") {
        @Override
        boolean holds(Actor.Staff who, Thing thing) {
            return Boolean.FALSE.equals(thing.ended());
        }

        @Override
        String sql(ThingColumns columns) {
            return "not " + columns.ended();
        }
    },
    /// 支援措置対象者を除く — nothing that concerns a protected person.
    NOT_PROTECTED("not-protected") {
        @Override
        boolean holds(Actor.Staff who, Thing thing) {
            return Boolean.FALSE.equals(thing.protectedPerson());
        }

        @Override
        String sql(ThingColumns columns) {
            return "not " + columns.protectedPerson();
        }
    };

    private final String code;

    Limit(String code) {
        this.code = code;
    }

    /// As written in `definitions/organisation/roles.yaml`.
    public String code() {
        return code;
    }

    abstract boolean holds(Actor.Staff who, Thing thing);

    /// Over columns of the query; [Rights#where] gives the parameters.
    abstract String sql(ThingColumns columns);
}
