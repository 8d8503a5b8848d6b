package hitomado.casework;

import static org.assertj.core.api.Assertions.assertThat;

import hitomado.applications.SubmittedApplication;
import hitomado.platform.Actor;
import hitomado.procedures.Catalogue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseworkTest
class FiguresTests {
    /// Of no other test.
    private static final String PROCEDURE = "dog-change";

    @Autowired
    Intake intake;

    @Autowired
    Cases cases;

    @Autowired
    Decisions decisions;

    @Autowired
    Figures figures;

    @Autowired
    RecordedDoor door;

    @Autowired
    Catalogue catalogue;

    @Autowired
    TestClock clock;

    @Autowired
    Desk desk;

    final Actor.Staff clerk = Office.clerk("池田 大輔", "environment");

    private void refusedAfter(int waitingHours, int workingHours) {
        SubmittedApplication application =
                Filed.of(catalogue.current(), PROCEDURE).unit("household").application();
        door.submit(application);
        intake.pull();
        clock.advance(Duration.ofHours(waitingHours));
        cases.claim(clerk, desk.id(application), 0);
        clock.advance(Duration.ofHours(workingHours));
        decisions.refuse(clerk, desk.id(application), 1, "犬の登録がありません。");
        clock.advance(Duration.ofHours(50));
    }

    @Test
    void givesTheMedianOfWaitingAndWorkingAndCountsNothingAfterTheEnd() {
        var others = open(); // other tests of this application may have left cases of the procedure open
        refusedAfter(1, 2);
        refusedAfter(3, 4);
        refusedAfter(30, 5);
        door.submit(Filed.of(catalogue.current(), PROCEDURE).unit("household").application());
        intake.pull();

        assertThat(figures.all(clerk).procedures())
                .contains(new Figures.Times(PROCEDURE, others + 1, 3, 4 * 60, 3 * 60, 0, 0));
        assertThat(figures.all(clerk).states().get(CaseState.REFUSED)).isGreaterThanOrEqualTo(3);
    }

    private int open() {
        return figures.all(clerk).procedures().stream()
                .filter(times -> times.procedure().equals(PROCEDURE))
                .mapToInt(Figures.Times::open)
                .sum();
    }
}
