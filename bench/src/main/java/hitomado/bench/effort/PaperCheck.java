package hitomado.bench.effort;

import hitomado.procedures.forms.FormItem;
import java.util.ArrayList;
import java.util.List;

/// 様式と真実の照合 — finds the items of one printed paper that do not show what is true.
///
/// The paper and the expected paper are compared character by character; a difference counts for the item it touches.
final class PaperCheck {
    private final ExpectedSheet sheet;
    private final int[] starts;
    private final boolean[] wrong;
    private final boolean[] kept;
    private final List<String> strange = new ArrayList<>();

    PaperCheck(ExpectedSheet sheet, String printed) {
        this.sheet = sheet;
        var segments = sheet.segments();
        this.starts = new int[segments.size() + 1];
        for (var i = 0; i < segments.size(); i++) {
            starts[i + 1] = starts[i] + segments.get(i).text().length();
        }
        this.wrong = new boolean[segments.size()];
        this.kept = new boolean[segments.size()];
        for (var edit : TextDifference.between(sheet.text(), printed)) {
            note(edit);
        }
    }

    /// What came of it.
    ///
    /// @param wrong items whose printed text is not the truth
    /// @param blank required items printed empty
    /// @param left items left empty that need not be filled
    record Result(List<String> wrong, List<String> blank, List<String> left) {}

    Result result() {
        var wrongItems = new ArrayList<String>(strange);
        var blank = new ArrayList<String>();
        var left = new ArrayList<String>();
        for (var i = 0; i < wrong.length; i++) {
            var segment = sheet.segments().get(i);
            if (segment.item() == null) {
                continue;
            }
            var name = sheet.filed().name() + "." + segment.item() + "@" + segment.row();
            var item = sheet.find(segment);
            var required = item.map(FormItem::required).orElse(false);
            if (wrong[i] && kept[i]) {
                wrongItems.add(name + " should be " + (segment.text().isEmpty() ? "empty" : segment.text()));
            } else if (wrong[i]) {
                (required ? blank : left).add(name + " should be " + segment.text());
            } else if (required && item.flatMap(FormItem::findValue).isEmpty()) {
                blank.add(name + " is empty in the truth, too");
            }
        }
        return new Result(once(wrongItems), once(blank), once(left));
    }

    /// An item counts once, however many boxes it has.
    private static List<String> once(List<String> messages) {
        return messages.stream().distinct().toList();
    }

    private void note(TextDifference.Edit edit) {
        var touched = touched(edit);
        if (touched.isEmpty()) {
            if (!edit.inserted().isEmpty() || edit.length() > 0) {
                strange.add(sheet.filed().name() + ": " + describe(edit));
            }
            return;
        }
        for (var i : touched) {
            wrong[i] = true;
            var segment = sheet.segments().get(i);
            var lost = Math.min(starts[i + 1], edit.start() + edit.length()) - Math.max(starts[i], edit.start());
            kept[i] |= !edit.inserted().isEmpty() || lost < segment.text().length();
        }
    }

    /// Items that the edit cuts, or else the one at whose edge something was added.
    private List<Integer> touched(TextDifference.Edit edit) {
        var cut = new ArrayList<Integer>();
        var beside = new ArrayList<Integer>();
        var end = edit.start() + edit.length();
        for (var i = 0; i < wrong.length; i++) {
            if (sheet.segments().get(i).item() != null) {
                if (starts[i] < end && starts[i + 1] > edit.start()) {
                    cut.add(i);
                } else if (starts[i] <= end && starts[i + 1] >= edit.start()) {
                    beside.add(i);
                }
            }
        }
        return !cut.isEmpty() ? cut : beside.isEmpty() ? List.of() : List.of(beside.getFirst());
    }

    private String describe(TextDifference.Edit edit) {
        var expected = sheet.text();
        var around = expected.substring(Math.max(0, edit.start() - 12), Math.min(expected.length(), edit.start()));
        return "after " + around + " expected " + expected.substring(edit.start(), edit.start() + edit.length())
                + " but found " + edit.inserted();
    }
}
