package hitomado.procedures;

import hitomado.rules.FactId;
import hitomado.rules.Position;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// 制度 — a benefit, relief, check-up or vaccination that somebody may be entitled to, with its law and its examples.
///
/// @param unit whom it is decided for: a person or the household
/// @param procedure the procedure to apply with, null where the city has none
/// @param push what the city may use to tell people unasked
public record Programme(
        String id,
        LocalText title,
        LocalText summary,
        Citation citation,
        SubjectKind unit,
        Office office,
        Benefit benefit,
        String topic,
        @Nullable String procedure,
        Push push,
        List<ProgrammeExample> examples,
        Position at) {
    /// The output of its table that says whether.
    public static final String ENTITLED = "entitled";

    private static final String NEED = "programme:";
    public static final String YES = "yes";
    public static final String NO = "no";

    /// The output of its table that says how much, in yen.
    public static final String AMOUNT = "amount";

    public Programme {
        examples = List.copyOf(examples);
    }

    /// 担当 — who grants it, and the section of the city that answers or points there.
    public record Office(Procedure.DecidedBy decidedBy, String section) {}

    /// 給付 — what period an amount is for, and who receives it.
    public record Benefit(Per per, Receiver receiver) {}

    /// 額の単位.
    public enum Per {
        MONTH,
        YEAR,
        DAY,
        ONCE,
        /// It is no sum of money.
        NONE
    }

    /// 受給権者 — the person it is decided for, a parent or guardian, or the head of the household.
    public enum Receiver {
        SELF,
        PARENT,
        HEAD
    }

    /// プッシュの根拠 — the law under which each fact may be used to tell people unasked; none: it is never pushed.
    ///
    /// @param presumes what is taken for given, for telling only, of facts that no register of the city holds
    /// @param holds a fact of a person that says the benefit is granted already; null where no register tells
    /// @param ways in the order in which they are tried beside the inbox; a campaign may choose otherwise
    public record Push(
            Map<FactId, String> basis,
            Map<FactId, Value> presumes,
            Occasion occasion,
            @Nullable FactId holds,
            List<Way> ways) {
        public static final Push NEVER = new Push(Map.of(), Map.of(), Occasion.ONCE, null);

        public Push {
            basis = Map.copyOf(basis);
            presumes = Map.copyOf(presumes);
            ways = List.copyOf(ways);
        }

        /// By the usual ways.
        public Push(Map<FactId, String> basis, Map<FactId, Value> presumes, Occasion occasion, @Nullable FactId holds) {
            this(basis, presumes, occasion, holds, Way.USUAL);
        }

        public boolean allowed() {
            return !basis.isEmpty();
        }

        public Optional<FactId> findHolds() {
            return Optional.ofNullable(holds);
        }
    }

    /// 届け方 — how somebody may learn that something lies in their inbox.
    public enum Way {
        MAIL,
        LINE,
        PUSH,
        LETTER;

        /// Where a programme names none; a letter costs money, so it is named or it is not sent.
        public static final List<Way> USUAL = List.of(MAIL, LINE, PUSH);
    }

    /// 機会 — how often somebody may be told of it: once, or anew in every fiscal year.
    public enum Occasion {
        ONCE,
        FISCAL_YEAR
    }

    /// The id of its table: `programme.childAllowance` for `child-allowance`.
    public String table() {
        return tableOf(id);
    }

    /// The id under which the interview knows it, apart from those of procedures.
    public static String needOf(String id) {
        return NEED + id;
    }

    public static boolean isNeed(String need) {
        return need.startsWith(NEED);
    }

    public static String tableOf(String id) {
        return "programme." + Procedure.camelCase(id);
    }

    public Optional<String> findProcedure() {
        return Optional.ofNullable(procedure);
    }
}
