package hitomado.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hitomado.rules.Compilation;
import hitomado.rules.Decision;
import hitomado.rules.DecisionTable;
import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.FactKey;
import hitomado.rules.FactType;
import hitomado.rules.HitPolicy;
import hitomado.rules.Located;
import hitomado.rules.Position;
import hitomado.rules.RuleBook;
import hitomado.rules.RuleSource;
import hitomado.rules.Situation;
import hitomado.rules.SubjectId;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.Planning;
import hitomado.rules.sql.Dialect;
import hitomado.rules.sql.SqlCase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The SQL of random tables of every hit policy gives in both databases what the scalar executor gives.
class SqlCaseTests {
    private static final Position HERE = new Position("test", 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
    private static final List<String> FACTS = List.of("person.n", "person.d", "person.b", "person.t");
    private static final SubjectId PERSON = new SubjectId("p1");
    private final Random random = new Random(20261121);

    @Test
    void agreesWithTheScalarExecutorInDuckDb() throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThat(compare(connection, Dialect.DUCKDB)).isGreaterThan(15_000);
        }
    }

    @Test
    void agreesWithTheScalarExecutorInPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .start();
                Connection connection = postgres.getPostgresDatabase().getConnection()) {
            assertThat(compare(connection, Dialect.POSTGRESQL)).isGreaterThan(15_000);
        }
    }

    @Test
    void refusesAnOutputThatIsComputed() {
        var table = new DecisionTable(
                "t",
                SubjectKind.PERSON,
                HitPolicy.FIRST,
                List.of(at("person.b")),
                List.of(new DecisionTable.Output("o", FactType.NUMBER, List.of())),
                List.of(new DecisionTable.Row(List.of(at("true")), List.of(at("person.n + 1")), Map.of(), HERE)),
                HERE);
        BulkPlan plan = plan(book(List.of(table)), List.of("t"));
        var sql = new SqlCase(Dialect.DUCKDB, SqlCase::quoted);
        assertThatThrownBy(() -> sql.expression(plan.table("t"), "o")).hasMessageContaining("not a constant");
    }

    private int compare(Connection connection, Dialect dialect) throws SQLException {
        RuleBook book = book();
        List<String> tables =
                book.source().tables().stream().map(DecisionTable::id).toList();
        BulkPlan plan = plan(book, tables);
        var sql = new SqlCase(dialect, SqlCase::quoted);
        List<Map<String, Value>> persons = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            persons.add(person());
        }
        int compared = 0;
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table resident (id int, \"person.n\" numeric(12,2), \"person.d\" date,"
                    + " \"person.b\" boolean, \"person.t\" text)");
            for (int id = 0; id < persons.size(); id++) {
                statement.execute("insert into resident values (" + id + ", " + literals(persons.get(id)) + ")");
            }
            for (String table : tables) {
                String expression = sql.expression(plan.table(table), "o");
                try (ResultSet found =
                        statement.executeQuery("select id, " + expression + " from resident order by id")) {
                    while (found.next()) {
                        Map<String, Value> person = persons.get(found.getInt(1));
                        assertThat(value(found.getString(2)))
                                .as("%s %s %s", table, person, expression)
                                .isEqualTo(scalar(book, table, person));
                        compared++;
                    }
                }
            }
        }
        return compared;
    }

    private static Value value(String text) {
        if (text == null) {
            return Value.ABSENT;
        }
        return text.matches("-?[0-9.]+") ? Value.of(new BigDecimal(text)) : new Value.Text(text);
    }

    private static Value scalar(RuleBook book, String table, Map<String, Value> person) {
        Map<FactKey, Value> known = new HashMap<>();
        person.forEach((fact, value) -> known.put(FactKey.of(fact, "p1"), value));
        return switch (book.decide(table, PERSON, new Situation(DAY, List.of(PERSON), known))) {
            case Decision.Decided(var outputs, var why) -> outputs.get("o");
            case Decision.Undecided undecided -> throw new AssertionError(undecided.toString());
        };
    }

    private static BulkPlan plan(RuleBook book, List<String> tables) {
        return switch (book.bulk(tables, DAY)) {
            case Planning.Planned(var plan) -> plan;
            case Planning.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private RuleBook book() {
        List<DecisionTable> tables = new ArrayList<>();
        for (HitPolicy policy : HitPolicy.values()) {
            int wanted = tables.size() + (policy == HitPolicy.COLLECT ? 0 : 10);
            while (tables.size() < wanted) {
                DecisionTable table = table("t" + tables.size(), policy);
                if (RuleBook.compile(source(List.of(table)), Set.of()) instanceof Compilation.Compiled) {
                    tables.add(table);
                }
            }
        }
        return book(tables);
    }

    private static RuleBook book(List<DecisionTable> tables) {
        return switch (RuleBook.compile(source(tables), Set.of())) {
            case Compilation.Compiled(var book, var warnings) -> book;
            case Compilation.Refused(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    private static RuleSource source(List<DecisionTable> tables) {
        List<FactType> types = List.of(FactType.NUMBER, FactType.DATE, FactType.BOOLEAN, FactType.TEXT);
        List<FactDefinition> facts = new ArrayList<>();
        for (int i = 0; i < FACTS.size(); i++) {
            facts.add(new FactDefinition(new FactId(FACTS.get(i)), types.get(i), List.of(), false, "t", i, null, HERE));
        }
        return new RuleSource(facts, List.of(), tables, List.of(), List.of(), List.of("t"));
    }

    private DecisionTable table(String id, HitPolicy policy) {
        boolean strict = policy == HitPolicy.UNIQUE || policy == HitPolicy.ANY;
        List<DecisionTable.Row> rows = new ArrayList<>();
        for (int row = 0; row < (strict ? 2 : 4); row++) {
            List<Located> tests = FACTS.stream().map(fact -> at(cell(fact))).toList();
            String output = policy == HitPolicy.PRIORITY
                    ? List.of("\"a\"", "\"o'b\"").get(random.nextInt(2))
                    : List.of("1", "-2.5", "7").get(random.nextInt(3));
            rows.add(new DecisionTable.Row(tests, List.of(at(output)), Map.of(), HERE));
        }
        var output = policy == HitPolicy.PRIORITY
                ? new DecisionTable.Output("o", FactType.CHOICE, List.of("o'b", "a"))
                : new DecisionTable.Output("o", FactType.NUMBER, List.of());
        return new DecisionTable(
                id,
                SubjectKind.PERSON,
                policy,
                FACTS.stream().map(SqlCaseTests::at).toList(),
                List.of(output),
                rows,
                HERE);
    }

    private String cell(String fact) {
        if (random.nextBoolean()) {
            return "-";
        }
        int n = random.nextInt(4);
        return switch (fact) {
            case "person.n" -> List.of("< 1.5", "[0..2]", "not(1)", "null, > 2").get(n);
            case "person.d" ->
                List.of("< @\"2020-04-01\"", ">= @\"2019-01-01\"", "not(null)", "null")
                        .get(n);
            case "person.b" -> List.of("true", "false", "not(true)", "null").get(n);
            default ->
                List.of("\"東\"", "\"𠮷\", \"o'x\"", "not(\"東\")", "not(null)").get(n);
        };
    }

    private Map<String, Value> person() {
        return Map.of(
                "person.n",
                        orEmpty(Value.of(new BigDecimal(random.nextInt(14) - 4)
                                .movePointLeft(1)
                                .multiply(BigDecimal.valueOf(5)))),
                "person.d", orEmpty(Value.of(LocalDate.of(2018 + random.nextInt(4), 1 + 3 * random.nextInt(4), 1))),
                "person.b", orEmpty(Value.of(random.nextBoolean())),
                "person.t",
                        orEmpty(new Value.Text(List.of("東", "𠮷", "o'x", "x").get(random.nextInt(4)))));
    }

    private Value orEmpty(Value value) {
        return random.nextInt(5) == 0 ? Value.ABSENT : value;
    }

    private static String literals(Map<String, Value> person) {
        List<String> literals = new ArrayList<>();
        for (String fact : FACTS) {
            literals.add(
                    switch (person.get(fact)) {
                        case Value.Absent absent -> "null";
                        case Value.Num number -> number.text();
                        case Value.Bool truth -> truth.text();
                        case Value other -> "'" + other.text().replace("'", "''") + "'";
                    });
        }
        return String.join(", ", literals);
    }

    private static Located at(String text) {
        return new Located(text, HERE);
    }
}
