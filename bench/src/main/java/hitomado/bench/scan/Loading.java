package hitomado.bench.scan;

import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.RuleBook;
import hitomado.rules.bulk.Population;
import hitomado.rules.bulk.PopulationWriter;
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
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicReference;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// 読み込み — a population out of PostgreSQL: binary COPY of ranges of households, one connection a thread.
final class Loading implements AutoCloseable {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final int POSTGRES_DAY_ZERO = 10_957;

    private final City city;
    private final RuleBook book;
    private final EmbeddedPostgres postgres;

    Loading(City city, RuleBook book, Path csv) throws IOException, SQLException {
        this.city = city;
        this.book = book;
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
        columns.add("hid integer not null");
        city.columns().forEach(column -> columns.add(column.sqlName() + " " + type(column)));
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                Reader reader = Files.newBufferedReader(csv)) {
            statement.execute("create unlogged table resident (" + columns + ")");
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy resident from stdin (format csv)", reader);
            statement.execute("create index on resident using brin (hid)");
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

    /// All columns of all residents, in parts of whole households.
    Population load(int threads) throws Exception {
        Population[] parts = new Population[threads];
        var failure = new AtomicReference<Exception>();
        List<Thread> workers = new ArrayList<>();
        int households = city.households().length - 1;
        for (int thread = 0; thread < threads; thread++) {
            int part = thread;
            int from = (int) ((long) households * thread / threads);
            int to = (int) ((long) households * (thread + 1) / threads);
            workers.add(Thread.ofPlatform().start(() -> {
                try {
                    parts[part] = load(from, to);
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
        return Population.join(List.of(parts));
    }

    /// The index keeps the order of the table: persons come household by household, which the writer relies on.
    private Population load(int from, int to) throws SQLException {
        var names = new StringJoiner(", ");
        names.add("hid");
        city.columns().forEach(column -> names.add(column.sqlName()));
        var rows = new Rows(city, Population.writer(book, facts()));
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
            CopyOut copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (select " + names + " from resident where hid >= " + from + " and hid < " + to
                            + ") to stdout (format binary)");
            boolean first = true;
            for (byte[] data = copy.readFromCopy(); data != null; data = copy.readFromCopy()) {
                rows.read(data, first ? 19 : 0);
                first = false;
            }
        }
        return rows.writer.finish();
    }

    private List<FactId> facts() {
        return city.columns().stream().map(column -> new FactId(column.name())).toList();
    }

    /// Rows as they arrive; a household begins where its number changes.
    private static final class Rows {
        private final PopulationWriter writer;
        private final List<Field> fields = new ArrayList<>();
        private int household = -1;

        Rows(City city, PopulationWriter writer) {
            this.writer = writer;
            city.columns().forEach(column -> fields.add(field(column)));
        }

        /// Choices are told apart by their last byte.
        private Field field(Column source) {
            int column = writer.column(new FactId(source.name()));
            int[] places = new int[256];
            for (int place = 0; source.type() == FactType.CHOICE && place <= source.most(); place++) {
                byte[] text = Column.code(place).getBytes(StandardCharsets.UTF_8);
                places[text[text.length - 1] & 0xff] = writer.place(column, Column.code(place));
            }
            return new Field(source.type(), source.ofHousehold(), column, places);
        }

        /// A row, after the header in the first message; -1 fields are the end.
        void read(byte[] data, int start) {
            if (data.length - start < 6 || (short) SHORT.get(data, start) < 0) {
                return;
            }
            int at = start + 6;
            int number = (int) INT.get(data, at);
            at += 4;
            if (number < household) {
                throw new IllegalStateException("household " + number + " after " + household);
            }
            boolean begins = number > household;
            if (begins) {
                writer.household();
                household = number;
            }
            writer.person();
            for (Field field : fields) {
                int length = (int) INT.get(data, at);
                at += 4;
                if (begins || !field.ofHousehold()) {
                    write(field, data, at, length);
                }
                at += Math.max(length, 0);
            }
        }

        private void write(Field field, byte[] data, int at, int length) {
            if (length < 0) {
                writer.absent(field.column());
                return;
            }
            switch (field.type()) {
                case NUMBER -> writer.number(field.column(), (int) INT.get(data, at));
                case DATE -> writer.day(field.column(), (int) INT.get(data, at) + POSTGRES_DAY_ZERO);
                case BOOLEAN -> writer.truth(field.column(), data[at] != 0);
                default -> writer.placed(field.column(), field.places()[data[at + length - 1] & 0xff]);
            }
        }
    }

    /// Where a field goes.
    private record Field(FactType type, boolean ofHousehold, int column, int[] places) {}

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
