package hitomado.applications;

import hitomado.applications.Filing.NewApplication;
import hitomado.applications.Preparation.PreparedItem;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// The items of all applications of a submission as columns, so that they are written by one statement.
record ItemRows(
        UUID[] applications,
        String[] items,
        String[] subjects,
        Integer[] positions,
        String[] facts,
        String[] values,
        String[] sources,
        String[] labels) {

    private record Row(UUID application, int position, PreparedItem item) {}

    static ItemRows of(List<NewApplication> applications) {
        var rows = applications.stream().flatMap(ItemRows::rows).toList();
        return new ItemRows(
                rows.stream().map(Row::application).toArray(UUID[]::new),
                texts(rows, item -> item.item().id()),
                texts(rows, item -> item.row().value()),
                rows.stream().map(Row::position).toArray(Integer[]::new),
                texts(rows, item -> item.key().fact().value()),
                texts(rows, item -> item.value().text()),
                texts(rows, item -> item.source().name()),
                texts(rows, PreparedItem::by));
    }

    private static java.util.stream.Stream<Row> rows(NewApplication application) {
        var items = application.prepared().items();
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(i -> new Row(application.id().value(), i, items.get(i)));
    }

    private static String[] texts(List<Row> rows, Function<PreparedItem, String> column) {
        return rows.stream().map(row -> column.apply(row.item())).toArray(String[]::new);
    }
}
