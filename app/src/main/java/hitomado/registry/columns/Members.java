package hitomado.registry.columns;

import hitomado.platform.database.CopyRows;
import hitomado.platform.ids.UuidIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Who is in which household, in the order of the table; the first word on who is in the city.
final class Members {
    /// 続柄; the first text stands for none.
    final Track.Texts relations = new Track.Texts("");

    final UuidIndex persons = new UuidIndex();
    final UuidIndex households = new UuidIndex();
    private int[] household = new int[1024];
    private short[] position = new short[1024];

    private final List<Integer> twice = new ArrayList<>();

    private Members() {}

    static Members read(Connection connection) throws SQLException {
        var members = new Members();
        var rows = new CopyRows(connection, "SELECT " + RollSource.MEMBERSHIP_COLUMNS);
        while (rows.next()) {
            members.take(rows);
        }
        return members;
    }

    private void take(CopyRows row) {
        row.field();
        var number = persons.size();
        var person = persons.add(row.longAt(0), row.longAt(Long.BYTES));
        if (person < number) {
            twice.add(person);
            row.end();
            return;
        }
        if (number == household.length) {
            household = Arrays.copyOf(household, number * 2);
            position = Arrays.copyOf(position, number * 2);
        }
        row.field();
        household[number] = householdOf(row, number);
        row.field();
        position[number] = row.shortNow();
        relations.take(row, number);
        row.end();
    }

    private int householdOf(CopyRows row, int number) {
        var high = row.longAt(0);
        var low = row.longAt(Long.BYTES);
        var last = number == 0 ? -1 : household[number - 1];
        return last >= 0 && households.high(last) == high && households.low(last) == low
                ? last
                : households.add(high, low);
    }

    /// Members whom the table names in a second household too.
    List<Integer> twice() {
        return twice;
    }

    int size() {
        return persons.size();
    }

    int household(int member) {
        return household[member];
    }

    String relation(int member) {
        return relations.texts().get(relations.code(member));
    }

    /// Members by household and 住民票 order, without those whose household is left out; `first[h]` is the first row of
    /// household h, and of left-out ones the one after.
    record Order(int[] rowOf, int[] first, int rows) {}

    Order order(boolean[] leftOut) {
        var first = new int[households.size() + 1];
        for (var member = 0; member < size(); member++) {
            if (!leftOut[household[member]]) {
                first[household[member] + 1]++;
            }
        }
        for (var h = 0; h < households.size(); h++) {
            first[h + 1] += first[h];
        }
        var next = first.clone();
        var memberAt = new int[first[households.size()]];
        for (var member = 0; member < size(); member++) {
            var home = household[member];
            if (!leftOut[home]) {
                insert(memberAt, first[home], next[home]++, member);
            }
        }
        var rowOf = new int[size()];
        Arrays.fill(rowOf, -1);
        for (var row = 0; row < memberAt.length; row++) {
            rowOf[memberAt[row]] = row;
        }
        return new Order(rowOf, first, memberAt.length);
    }

    private void insert(int[] memberAt, int from, int end, int member) {
        var row = end;
        while (row > from && position[memberAt[row - 1]] > position[member]) {
            memberAt[row] = memberAt[row - 1];
            row--;
        }
        memberAt[row] = member;
    }
}
