package hitomado.casework;

import static hitomado.casework.CaseAction.ASK_CORRECTION;
import static hitomado.casework.CaseAction.CLAIM;
import static hitomado.casework.CaseAction.DELIVER;
import static hitomado.casework.CaseAction.GRANT;
import static hitomado.casework.CaseAction.LAPSE;
import static hitomado.casework.CaseAction.MOVE_APPLIED;
import static hitomado.casework.CaseAction.REFUSE;
import static hitomado.casework.CaseAction.RELEASE;
import static hitomado.casework.CaseAction.TAKE_CORRECTION;
import static hitomado.casework.CaseAction.TAKE_OVER;
import static hitomado.casework.CaseAction.VISIT;
import static hitomado.casework.CaseAction.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CaseActionTests {
    private static EnumSet<CaseAction> allowed(CaseState state) {
        var actions = EnumSet.noneOf(CaseAction.class);
        Arrays.stream(CaseAction.values())
                .filter(action -> action.allowedFrom(state))
                .forEach(actions::add);
        return actions;
    }

    @ParameterizedTest
    @EnumSource(CaseState.class)
    void everyStateAllowsExactlyTheActionsOfTheTable(CaseState state) {
        var expected = switch (state) {
            case AWAITING_VISIT -> EnumSet.of(VISIT, WITHDRAW);
            case AWAITING_MOVE -> EnumSet.of(MOVE_APPLIED, LAPSE, WITHDRAW);
            case RECEIVED -> EnumSet.of(CLAIM, WITHDRAW);
            case IN_REVIEW -> EnumSet.of(TAKE_OVER, RELEASE, ASK_CORRECTION, GRANT, REFUSE, WITHDRAW);
            case CORRECTION_ASKED -> EnumSet.of(TAKE_CORRECTION, WITHDRAW);
            case DECIDED -> EnumSet.of(DELIVER);
            case DONE, REFUSED, WITHDRAWN -> EnumSet.noneOf(CaseAction.class);
        };

        assertThat(allowed(state)).isEqualTo(expected);
    }

    @Test
    void everyStateIsReachedFromTheFirstOnes() {
        var reached = EnumSet.of(CaseState.AWAITING_VISIT, CaseState.AWAITING_MOVE, CaseState.RECEIVED);
        for (int round = 0; round < CaseState.values().length; round++) {
            for (var state : List.copyOf(reached)) {
                allowed(state).forEach(action -> reached.add(action.to()));
            }
        }

        assertThat(reached).containsExactlyInAnyOrder(CaseState.values());
    }

    @Test
    void onlyTheHolderIsOfferedToDecideAndOthersToTakeOver() {
        assertThat(CaseAction.offered(CaseState.IN_REVIEW, true))
                .containsExactly(RELEASE, ASK_CORRECTION, GRANT, REFUSE, WITHDRAW);
        assertThat(CaseAction.offered(CaseState.IN_REVIEW, false)).containsExactly(TAKE_OVER, WITHDRAW);
    }

    @Test
    void noButtonIsOfferedForWhatTheSystemDoes() {
        assertThat(CaseAction.offered(CaseState.AWAITING_MOVE, false)).containsExactly(WITHDRAW);
        assertThat(CaseAction.offered(CaseState.CORRECTION_ASKED, true)).containsExactly(WITHDRAW);
    }

    @Test
    void endedStatesCountNobodysTime() {
        assertThat(CaseState.of(CaseState.Span.ENDED))
                .containsExactly(CaseState.DONE, CaseState.REFUSED, CaseState.WITHDRAWN)
                .allMatch(CaseState::ended);
        assertThat(CaseState.of(CaseState.Span.WORKING)).containsExactly(CaseState.IN_REVIEW);
    }
}
