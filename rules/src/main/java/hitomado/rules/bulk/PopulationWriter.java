package hitomado.rules.bulk;

import hitomado.rules.FactDefinition;
import hitomado.rules.FactId;
import hitomado.rules.FactType;
import hitomado.rules.RuleBook;
import hitomado.rules.SubjectKind;
import hitomado.rules.Value;
import hitomado.rules.bulk.columns.ColumnWriter;
import hitomado.rules.bulk.columns.RawCity;
import hitomado.rules.bulk.columns.RawColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// 市民の列の書込み — household after household, person after person; what is not written stays not known.
///
/// A value goes to the fact's subject: the person or the household begun last, or the event of all. A fact that the
/// writer was not made for, or a value of another type, is a bug of the caller. For one thread; use several writers
/// and [Population#join] to load in parallel.
public final class PopulationWriter {
    private final List<FactId> facts;
    private final List<ColumnWriter> columns = new ArrayList<>();
    private final SubjectKind[] kinds;
    private final Map<FactId, Integer> places = new HashMap<>();
    private int[] firsts = new int[16];
    private int households;
    private int persons;

    PopulationWriter(RuleBook book, Collection<FactId> wanted) {
        facts = wanted.stream().sorted().distinct().toList();
        kinds = new SubjectKind[facts.size()];
        for (FactId fact : facts) {
            FactDefinition known =
                    book.findFact(fact).orElseThrow(() -> new IllegalArgumentException("no such fact: " + fact));
            kinds[columns.size()] = SubjectKind.find(fact.prefix()).orElseThrow();
            places.put(fact, columns.size());
            columns.add(new ColumnWriter(known.type()));
        }
    }

    static Population join(List<Population> parts) {
        int[] firsts = {0};
        int persons = 0;
        Map<FactId, ColumnWriter> columns = new HashMap<>();
        for (Population part : parts) {
            int before = firsts.length - 1;
            firsts = Arrays.copyOf(firsts, before + part.households() + 1);
            for (int household = 0; household <= part.households(); household++) {
                firsts[before + household] = persons + part.firstPerson(household);
            }
            for (Map.Entry<FactId, RawColumn> column : part.city().columns().entrySet()) {
                var into = columns.computeIfAbsent(
                        column.getKey(),
                        fact -> new ColumnWriter(column.getValue().type()));
                switch (SubjectKind.find(column.getKey().prefix()).orElseThrow()) {
                    case EVENT -> into.append(0, column.getValue(), 1);
                    case HOUSEHOLD -> into.append(before, column.getValue(), part.households());
                    case PERSON -> into.append(persons, column.getValue(), part.persons());
                }
            }
            persons += part.persons();
        }
        return finished(columns, firsts);
    }

    private static Population finished(Map<FactId, ColumnWriter> columns, int[] firsts) {
        Map<FactId, RawColumn> finished = new HashMap<>();
        columns.forEach((fact, column) -> finished.put(
                fact,
                column.finish(
                        switch (SubjectKind.find(fact.prefix()).orElseThrow()) {
                            case EVENT -> 1;
                            case HOUSEHOLD -> firsts.length - 1;
                            case PERSON -> firsts[firsts.length - 1];
                        })));
        return new Population(new RawCity(firsts, finished));
    }

    /// The number of a fact's column.
    public int column(FactId fact) {
        Integer place = places.get(fact);
        if (place == null) {
            throw new IllegalArgumentException("not written here: " + fact);
        }
        return place;
    }

    public FactType type(int column) {
        return columns.get(column).type();
    }

    /// Begins a household; returns its row.
    public int household() {
        if (households == firsts.length) {
            firsts = Arrays.copyOf(firsts, households * 2);
        }
        firsts[households] = persons;
        return households++;
    }

    /// Begins a person of the present household; returns the row.
    public int person() {
        if (households == 0) {
            throw new IllegalStateException("a person belongs to a household");
        }
        return persons++;
    }

    /// A whole number.
    public void number(int column, long value) {
        expect(column, FactType.NUMBER);
        columns.get(column).whole(row(column), value);
    }

    public void day(int column, int epochDay) {
        expect(column, FactType.DATE);
        columns.get(column).whole(row(column), epochDay);
    }

    public void truth(int column, boolean value) {
        expect(column, FactType.BOOLEAN);
        columns.get(column).placed(row(column), value ? 1 : 0);
    }

    /// The place of a text or choice in the column's dictionary, to be written often with [#placed].
    public int place(int column, String text) {
        Value value = Value.parse(type(column), text);
        return columns.get(column).place(value);
    }

    public void placed(int column, int place) {
        columns.get(column).placed(row(column), place);
    }

    public void value(int column, Value value) {
        columns.get(column).value(row(column), value);
    }

    /// A canonical text of the column's type ([Value#parse]); an empty one is the empty value.
    public void text(int column, String canonical) {
        columns.get(column).value(row(column), Value.parse(type(column), canonical));
    }

    /// Known to be empty.
    public void absent(int column) {
        columns.get(column).absent(row(column));
    }

    /// The city; the writer must not be used again.
    public Population finish() {
        int[] all = Arrays.copyOf(firsts, households + 1);
        all[households] = persons;
        Map<FactId, ColumnWriter> byFact = new HashMap<>();
        for (int column = 0; column < facts.size(); column++) {
            byFact.put(facts.get(column), columns.get(column));
        }
        return finished(byFact, all);
    }

    private void expect(int column, FactType type) {
        if (type(column) != type) {
            throw new IllegalArgumentException(facts.get(column) + " is a " + type(column));
        }
    }

    private int row(int column) {
        return switch (kinds[column]) {
            case EVENT -> 0;
            case HOUSEHOLD -> households - 1;
            case PERSON -> persons - 1;
        };
    }
}
