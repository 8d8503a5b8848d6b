package hitomado.eligibility.workbench.web;

import hitomado.eligibility.workbench.Draft;
import hitomado.eligibility.workbench.Inputs;
import hitomado.eligibility.workbench.Results;
import hitomado.eligibility.workbench.Sheet;
import hitomado.procedures.Fact;
import hitomado.procedures.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Builds what may be done to the shape of a table.
final class ShapeViews {
    private final Words words;
    private final Sheet sheet;

    ShapeViews(Words words, Sheet sheet) {
        this.words = words;
        this.sheet = sheet;
    }

    /// @param all every sheet of the draft
    ShapeView view(Draft draft, List<Sheet> all) {
        var ref = sheet.ref();
        return new ShapeView(
                "/staff/rules/drafts/" + draft.id() + "/tables/" + ref.table() + "/shape?version=" + ref.version(),
                draft.version(),
                groups(Inputs.of(sheet, all, words.definitions())),
                Results.addable(sheet, words.definitions()).stream()
                        .map(column -> new ShapeView.Choice(column.name(), words.result(column.name())))
                        .toList(),
                Results.free(sheet),
                Results.types().stream()
                        .map(type -> new ShapeView.Choice(type, words.t("workbench.type." + type)))
                        .toList(),
                columns(),
                removable(sheet, all));
    }

    /// A table beside the deciding one may go, and a version of a table that has others.
    static boolean removable(Sheet sheet, List<Sheet> all) {
        long versions = all.stream()
                .filter(one -> one.ref().table().equals(sheet.ref().table()))
                .count();
        return !sheet.ref().isParameter() && (!Results.decides(sheet.ref()) || versions > 1);
    }

    private List<ShapeView.Choice> columns() {
        return IntStream.range(0, sheet.columns().size())
                .filter(i -> Results.removable(sheet, sheet.columns().get(i)))
                .mapToObj(i -> new ShapeView.Choice(
                        Integer.toString(i), words.column(sheet.columns().get(i))))
                .toList();
    }

    private List<ShapeView.Group> groups(Inputs inputs) {
        var groups = new ArrayList<ShapeView.Group>();
        for (var topic : words.definitions().topics()) {
            add(groups, topic.title().in(words.page().lang()), inputs, topic);
        }
        var others = inputs.facts().stream()
                .filter(fact -> words.definitions().topics().stream()
                        .noneMatch(topic -> topic.id().equals(fact.topic())))
                .map(this::choice)
                .toList();
        group(groups, words.t("workbench.shape.others"), others);
        group(
                groups,
                words.t("workbench.shape.results"),
                inputs.results().stream()
                        .map(result -> new ShapeView.Choice(result.name(), words.condition(result.name())))
                        .toList());
        return groups;
    }

    private void add(List<ShapeView.Group> groups, String title, Inputs inputs, Topic topic) {
        group(
                groups,
                title,
                inputs.facts().stream()
                        .filter(fact -> fact.topic().equals(topic.id()))
                        .map(this::choice)
                        .toList());
    }

    private static void group(List<ShapeView.Group> groups, String title, List<ShapeView.Choice> choices) {
        if (!choices.isEmpty()) {
            var sorted = choices.stream()
                    .sorted(Comparator.comparing(ShapeView.Choice::label))
                    .toList();
            groups.add(new ShapeView.Group(title, sorted));
        }
    }

    private ShapeView.Choice choice(Fact fact) {
        var id = fact.id().value();
        return new ShapeView.Choice(id, fact.label().in(words.page().lang()) + "（" + id + "）");
    }
}
