package hitomado.identity.delegation;

import java.util.Set;

/// 代理権の授与の求め — what the principal wrote.
///
/// @param code of the person who is to act
/// @param months how long, one of [Delegations#MONTHS]
public record NewDelegation(String code, Set<String> lifeEvents, int months) {
    public NewDelegation {
        lifeEvents = Set.copyOf(lifeEvents);
    }
}
