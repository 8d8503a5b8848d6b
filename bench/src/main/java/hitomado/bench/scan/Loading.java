package hitomado.bench.scan;

import hitomado.rules.FactType;
import hitomado.rules.Value;
import hitomado.rules.bulk.BulkPlan;
import hitomado.rules.bulk.BulkRows;
import hitomado.rules.bulk.Coder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicReference;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// 読み込み — columns out of PostgreSQL: binary COPY of page ranges, one connection a thread, coded as they arrive.
final class Loading implements AutoCloseable {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final long POSTGRES_DAY_ZERO = 10_957;

    private final City city;
    private final BulkPlan plan;
    private final EmbeddedPostgres postgres;

    Loading(City city, BulkPlan plan, Path csv) throws IOException, SQLException {
        this.city = city;
        this.plan = plan;
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("fsync", "off")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        fill(csv);
    }

    private void fill(Path csv) throws SQLException, IOException {
        var columns = new StringJoiner(", ");
        columns.add("id integer not null");
        city.columns().forEach(column -> columns.add(column.sqlName() + " " + type(column)));
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                Reader reader = Files.newBufferedReader(csv)) {
            statement.execute("create unlogged table resident (" + columns + ")");
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy resident from stdin (format csv)", reader);
            statement.execute("vacuum (analyze, freeze) resident");
        }
    }

    private Connection connection() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case NUMBER -> "integer";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
            default -> "text";
        };
    }

    /// All columns of the plan for all residents.
    BulkRows load(int threads) throws Exception {
        BulkRows rows = plan.rows(city.residents());
        var failure = new AtomicReference<Exception>();
        List<Thread> workers = new ArrayList<>();
        long pages = pages();
        for (int thread = 0; thread < threads; thread++) {
            long from = pages * thread / threads;
            long to = pages * (thread + 1) / threads;
            workers.add(Thread.ofPlatform().start(() -> {
                try {
                    load(from, to, rows);
                } catch (SQLException | RuntimeException wrong) {
                    failure.set(wrong);
                }
            }));
        }
        for (Thread worker : workers) {
            worker.join();
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return rows;
    }

    private long pages() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select pg_relation_size('resident') / current_setting('block_size')::int")) {
            found.next();
            return found.getLong(1);
        }
    }

    private void load(long from, long to, BulkRows rows) throws SQLException {
        var names = new StringJoiner(", ");
        names.add("id");
        plan.columns().forEach(column -> names.add(column.name().replace('.', '_')));
        List<Field> fields = new ArrayList<>();
        for (int column = 0; column < plan.columns().size(); column++) {
            fields.add(field(column, rows));
        }
        try (Connection connection = connection()) {
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + names + " from resident where ctid >= '(" + from + ",0)' and ctid < '("
                            + to + ",0)') to stdout (format binary)");
            boolean first = true;
            for (byte[] data = copy.readFromCopy(); data != null; data = copy.readFromCopy()) {
                read(data, first ? 19 : 0, fields);
                first = false;
            }
        }
    }

    /// A row, after the header in the first message; -1 fields are the end.
    private static void read(byte[] data, int start, List<Field> fields) {
        if (data.length - start < 6 || (short) SHORT.get(data, start) < 0) {
            return;
        }
        int at = start + 6;
        int row = (int) INT.get(data, at);
        at += 4;
        for (int field = 0; field < fields.size(); field++) {
            int length = (int) INT.get(data, at);
            at += 4;
            Field into = fields.get(field);
            into.codes()[row] = length < 0 ? into.absent() : into.code(data, at, length);
            at += Math.max(length, 0);
        }
    }

    private Field field(int column, BulkRows rows) {
        Coder coder = plan.columns().get(column).coder();
        Column source = city.columns().stream()
                .filter(c -> c.name().equals(plan.columns().get(column).name()))
                .findFirst()
                .orElseThrow();
        byte[] listed = new byte[256];
        for (int place = 0; source.type() == FactType.CHOICE && place <= source.most(); place++) {
            byte[] text = Column.code(place).getBytes(StandardCharsets.UTF_8);
            listed[text[text.length - 1] & 0xff] = coder.of(new Value.Text(Column.code(place)));
        }
        if (source.type() == FactType.BOOLEAN) {
            listed[0] = coder.of(Value.FALSE);
            listed[1] = coder.of(Value.TRUE);
        }
        return new Field(source.type(), coder, rows.codes(column), coder.absent(), listed);
    }

    /// How a field becomes a code; `listed` by its last byte, which tells the choices of the generator apart.
    private record Field(FactType type, Coder coder, byte[] codes, byte absent, byte[] listed) {
        byte code(byte[] data, int at, int length) {
            return switch (type) {
                case NUMBER -> coder.ofLong((int) INT.get(data, at));
                case DATE -> coder.ofLong((int) INT.get(data, at) + POSTGRES_DAY_ZERO);
                default -> listed[data[at + length - 1] & 0xff];
            };
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
