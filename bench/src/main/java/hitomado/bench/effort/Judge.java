package hitomado.bench.effort;

import hitomado.procedures.Catalogue;
import hitomado.procedures.Definitions;
import hitomado.rules.Situation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// 判定 — compares what a play brought with the truth of its household.
final class Judge {
    private final Definitions definitions;
    private final LocalDate today;

    Judge(Catalogue catalogue, LocalDate today) {
        this.definitions = catalogue.current();
        this.today = today;
    }

    CaseResult judge(Play play) throws IOException {
        var household = play.household();
        var truth = new Truth(household, play.names(), definitions, today).situation();
        var receipt = new ReceiptPage(definitions, truth);
        var filed = receipt.filed(play.receipt());
        var problems = new ArrayList<>(play.counts().problems());
        var wrong = new ArrayList<String>(outcomes(receipt, household, filed));
        var blank = new ArrayList<String>();
        var left = new ArrayList<String>();
        for (var result : papers(filed, PrintedText.of(play.pdf()), truth, problems)) {
            wrong.addAll(result.wrong());
            blank.addAll(result.blank());
            left.addAll(result.left());
        }
        var review = ReviewPage.of(play.review(), play.details());
        var notNeeded = play.receipt().all("main details .plan-list__item").size();
        var result = new CaseResult(
                household,
                play.counts(),
                play.pages(),
                filed,
                notNeeded,
                review,
                wrong,
                blank,
                left,
                problems,
                play.seconds());
        expectations(result);
        return result;
    }

    private List<String> outcomes(ReceiptPage receipt, Household household, List<Filed> filed) {
        var expected = receipt.expected(household.lifeEvent());
        var found = filed.stream().collect(Collectors.toMap(Filed::name, Filed::outcome));
        var wrong = new ArrayList<String>();
        expected.forEach((name, outcome) -> {
            if (found.get(name) != outcome) {
                wrong.add(name + " should be " + outcome + ", is " + found.get(name));
            }
        });
        found.forEach((name, outcome) -> {
            if (!expected.containsKey(name)) {
                wrong.add(name + " should not be needed, is " + outcome);
            }
        });
        return wrong;
    }

    private List<PaperCheck.Result> papers(List<Filed> filed, String printed, Situation truth, List<String> problems) {
        var sheets = filed.stream()
                .filter(one -> one.outcome().open()
                        || definitions
                                .city()
                                .collectsSatisfiedPaper(one.procedure().id()))
                .map(one -> ExpectedSheet.of(definitions, one, truth))
                .toList();
        var results = new ArrayList<PaperCheck.Result>();
        for (var i = 0; i < sheets.size(); i++) {
            var from = begin(printed, sheets.get(i));
            var to = i + 1 < sheets.size() ? begin(printed, sheets.get(i + 1)) : printed.length();
            if (from < 0 || to < from) {
                problems.add("not in the PDF: " + sheets.get(i).filed().name());
            } else {
                results.add(new PaperCheck(sheets.get(i), printed.substring(from, to)).result());
            }
        }
        return results;
    }

    /// Every paper begins with its receipt number.
    private static int begin(String printed, ExpectedSheet sheet) {
        var number = Segment.squeeze(sheet.filed().receipt());
        var title = sheet.text();
        return printed.indexOf(title.substring(0, title.indexOf(number) + number.length()));
    }

    private static void expectations(CaseResult result) {
        var expected = result.household().expected();
        atLeast(result, "procedures", expected.leastProcedures(), result.procedures());
        atLeast(result, "items", expected.leastItems(), result.review().items());
        if (expected.mostAsked() != null && result.counts().inputs() > expected.mostAsked()) {
            result.problems().add("asked " + result.counts().inputs() + ", at most " + expected.mostAsked());
        }
        expected.outcomes().forEach((procedure, outcome) -> {
            var found = result.filed().stream()
                    .filter(one -> one.procedure().id().equals(procedure))
                    .map(one -> one.outcome().code())
                    .findFirst()
                    .orElse("notNeeded");
            if (!found.equals(outcome)) {
                result.problems().add(procedure + " should be " + outcome + ", is " + found);
            }
        });
    }

    private static void atLeast(
            CaseResult result, String what, @org.jspecify.annotations.Nullable Integer least, int found) {
        if (least != null && found < least) {
            result.problems().add(what + " " + found + ", at least " + least);
        }
    }
}
