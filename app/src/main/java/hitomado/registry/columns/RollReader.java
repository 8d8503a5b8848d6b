package hitomado.registry.columns;

import hitomado.registry.columns.RollSource.Field;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/// Reads the roll over a few connections that see the same state of the register.
final class RollReader {
    /// The server works as much as we do, so more connections than these only queue on small machines.
    private static final int CONNECTIONS = 3;

    private final DataSource database;
    private final LocalDate today;

    RollReader(DataSource database, LocalDate today) {
        this.database = database;
        this.today = today;
    }

    CityRoll read(Collection<String> facts) throws SQLException {
        var wanted = new TreeSet<>(facts);
        wanted.add("person.birthDate");
        wanted.add(CityRoll.WARD);
        try (var first = database.getConnection();
                var readers = Executors.newFixedThreadPool(CONNECTIONS)) {
            first.setAutoCommit(false);
            try {
                first.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                return read(wanted, first, new Snapshot(database, exported(first)), readers);
            } finally {
                first.rollback();
                first.setAutoCommit(true);
                first.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            }
        }
    }

    private CityRoll read(Set<String> wanted, Connection first, Snapshot snapshot, ExecutorService readers)
            throws SQLException {
        var members = readers.submit(() -> snapshot.with(Members::read));
        var sheets = new ArrayList<Future<Sheet>>();
        for (var source : RollSource.values()) {
            var fields = source.wanted(wanted);
            if (!fields.isEmpty()) {
                sheets.add(readers.submit(() -> snapshot.with(connection -> Sheet.read(connection, source, fields))));
            }
        }
        return assemble(got(members), sheets, wanted, relations(first));
    }

    private CityRoll assemble(Members members, List<Future<Sheet>> sheets, Set<String> wanted, Set<String> relations) {
        var residents = got(sheets.getFirst());
        var places = residents.places(members.persons);
        var doubts = new Doubts(members, today);
        doubts.check(residents, places, births(residents), relations);
        var order = members.order(doubts.leftOut());
        Map<String, CityColumn> columns = new HashMap<>();
        var relation = (CityColumn.Texts) members.relations.place(order.rowOf(), members.size(), order.rows());
        columns.put(CityRoll.RELATIONSHIP, relation);
        if (wanted.contains(CityRoll.IS_HEAD)) {
            columns.put(CityRoll.IS_HEAD, heads(relation));
        }
        for (var reading : sheets) {
            var sheet = got(reading);
            var at = sheet == residents ? places : sheet.places(members.persons);
            for (var i = 0; i < at.length; i++) {
                at[i] = at[i] < 0 ? -1 : order.rowOf()[at[i]];
            }
            place(sheet, at, order.rows(), columns);
        }
        return new CityRoll(ids(members, order), households(members), order.first(), columns, doubts.found());
    }

    private static void place(Sheet sheet, int[] rowOf, int rows, Map<String, CityColumn> columns) {
        for (var i = 0; i < sheet.fields().size(); i++) {
            Field field = sheet.fields().get(i);
            columns.put(field.fact(), sheet.track(i).place(rowOf, sheet.size(), rows));
        }
    }

    /// The people are the first source, and their birth date the first field.
    private static Track.Days births(Sheet residents) {
        return (Track.Days) residents.track(0);
    }

    private static CityColumn heads(CityColumn.Texts relation) {
        var head = relation.texts().indexOf(CityFacts.HEAD);
        var flags = new boolean[relation.codes().length];
        for (var row = 0; row < flags.length; row++) {
            flags[row] = relation.codes()[row] == head;
        }
        return new CityColumn.Flags(flags);
    }

    private static CityRoll.Ids ids(Members members, Members.Order order) {
        var high = new long[order.rows()];
        var low = new long[order.rows()];
        for (var member = 0; member < members.size(); member++) {
            var row = order.rowOf()[member];
            if (row >= 0) {
                high[row] = members.persons.high(member);
                low[row] = members.persons.low(member);
            }
        }
        return new CityRoll.Ids(high, low);
    }

    private static CityRoll.Ids households(Members members) {
        var count = members.households.size();
        var high = new long[count];
        var low = new long[count];
        for (var i = 0; i < count; i++) {
            high[i] = members.households.high(i);
            low[i] = members.households.low(i);
        }
        return new CityRoll.Ids(high, low);
    }

    private static String exported(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_export_snapshot()")) {
            row.next();
            return row.getString(1);
        }
    }

    private static Set<String> relations(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT name FROM registry.relation")) {
            var names = new TreeSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static <T> T got(Future<T> reading) {
        try {
            return reading.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading the city was interrupted", stop);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the city could not be read", failed.getCause());
        }
    }

    /// One state of the register, as other connections join it.
    private record Snapshot(DataSource database, String id) {
        interface Work<T> {
            T on(Connection connection) throws SQLException;
        }

        <T> T with(Work<T> work) throws SQLException {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                try (var statement = connection.createStatement()) {
                    statement.execute("SET TRANSACTION SNAPSHOT '" + id + "'");
                    return work.on(connection);
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                }
            }
        }
    }
}
