package hitomado.casework;

import hitomado.platform.Actor;
import hitomado.platform.text.NameFolding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// 処理一覧 — the cases of a section, filtered and paged in SQL; the same rule of rights as [CaseRights].
@Component
public class Worklist {
    static final int PAGE = 30;
    /// More are not counted: nobody pages that far, and counting all that ever ended would read them all.
    static final int COUNTED = 1000;

    private static final String COLUMNS = """
            id, number, receipt, procedure, revision, subject_name, guarded, state, filed_on, deadline, due_on, opened_at,
            claimed_by, claimed_label""";

    private final JdbcClient jdbc;

    Worklist(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// 一覧の種類 — which states a list shows.
    public enum View {
        OPEN(CaseState.workable()),
        MINE(List.of(CaseState.IN_REVIEW, CaseState.CORRECTION_ASKED, CaseState.DECIDED)),
        WAITING(CaseState.waiting()),
        ENDED(CaseState.of(CaseState.Span.ENDED));

        private final List<CaseState> states;

        View(List<CaseState> states) {
            this.states = states;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /// The view of a code in the address bar; the open cases where there is no such view.
        public static View ofCode(String code) {
            for (var view : values()) {
                if (view.code().equals(code)) {
                    return view;
                }
            }
            return OPEN;
        }
    }

    /// 絞り込み — as written in the address bar.
    ///
    /// @param procedure id, empty = all
    /// @param text receipt or case number, or the beginning of a name; empty = all
    public record Filter(View view, String procedure, String text, int page) {
        public Filter {
            text = text.strip();
            page = Math.clamp(page, 1, COUNTED / PAGE + 1);
        }
    }

    /// 一覧の行.
    public record Row(
            CaseId id,
            String number,
            String receipt,
            String procedure,
            int revision,
            String subjectName,
            boolean guarded,
            CaseState state,
            LocalDate filedOn,
            @Nullable LocalDate deadline,
            @Nullable LocalDate dueOn,
            Instant openedAt,
            @Nullable String claimedBy,
            @Nullable String claimedLabel) {}

    /// One page of rows; `total` is exact up to [#COUNTED].
    public record Result(List<Row> rows, int total, Filter filter) {
        public Result {
            rows = List.copyOf(rows);
        }

        public int pages() {
            return Math.max(1, (Math.min(total, COUNTED) + PAGE - 1) / PAGE);
        }

        /// The total as far as it is counted.
        public int shown() {
            return Math.min(total, COUNTED);
        }

        public boolean more() {
            return total > COUNTED;
        }
    }

    public Result list(Actor.Staff who, Filter filter) {
        var seen = CaseRights.seen(who);
        var where = new StringBuilder(seen.sql()).append(" and state = any(:states)");
        var params = new HashMap<>(seen.params());
        params.put("states", filter.view().states.stream().map(Enum::name).toArray(String[]::new));
        narrow(who, filter, where, params);
        var order = filter.view() == View.ENDED ? "closed_at desc, id" : "due_on nulls last, opened_at, id";
        var rows = jdbc.sql("select %s from casework.case_file where %s order by %s limit :limit offset :offset"
                        .formatted(COLUMNS, where, order))
                .params(params)
                .param("limit", PAGE)
                .param("offset", (filter.page() - 1) * PAGE)
                .query(Worklist::row)
                .list();
        var total = jdbc.sql("select count(*) from (select 1 from casework.case_file where %s limit :most) as counted"
                        .formatted(where))
                .params(params)
                .param("most", COUNTED + 1)
                .query(Integer.class)
                .single();
        return new Result(rows, total, filter);
    }

    private static void narrow(Actor.Staff who, Filter filter, StringBuilder where, Map<String, Object> params) {
        if (filter.view() == View.MINE) {
            where.append(" and claimed_by = :me");
            params.put("me", who.key());
        }
        if (!filter.procedure().isEmpty()) {
            where.append(" and procedure = :procedure");
            params.put("procedure", filter.procedure());
        }
        if (!filter.text().isEmpty()) {
            where.append(" and (receipt = :text or number = :text or starts_with(subject_folded, :folded))");
            params.put("text", filter.text());
            params.put("folded", NameFolding.fold(filter.text()));
        }
    }

    /// How many cases each view holds, for the tabs.
    public Map<View, Integer> counts(Actor.Staff who) {
        var seen = CaseRights.seen(who);
        var counts = new HashMap<View, Integer>();
        jdbc.sql("""
                        select state, count(*) as n, count(*) filter (where claimed_by = :me) as mine
                        from casework.case_file where %s and closed_at is null group by state
                        """.formatted(seen.sql()))
                .params(seen.params())
                .param("me", who.key())
                .query(rs -> {
                    var state = CaseState.valueOf(rs.getString("state"));
                    for (var view : List.of(View.OPEN, View.MINE, View.WAITING)) {
                        if (view.states.contains(state)) {
                            counts.merge(view, rs.getInt(view == View.MINE ? "mine" : "n"), Integer::sum);
                        }
                    }
                });
        return counts;
    }

    private static Row row(ResultSet rs, int n) throws SQLException {
        return new Row(
                new CaseId(rs.getObject("id", UUID.class)),
                rs.getString("number"),
                rs.getString("receipt"),
                rs.getString("procedure"),
                rs.getInt("revision"),
                rs.getString("subject_name"),
                rs.getBoolean("guarded"),
                CaseState.valueOf(rs.getString("state")),
                rs.getObject("filed_on", LocalDate.class),
                rs.getObject("deadline", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getTimestamp("opened_at").toInstant(),
                rs.getString("claimed_by"),
                rs.getString("claimed_label"));
    }
}
