package hitomado.registry.matching;

import java.util.List;

/// 照合の規則 — name, birth date and sex fit already; now the address decides, and only wholly.
final class MatchRule {
    private MatchRule() {}

    static Match decide(String address, List<Namesake> namesakes) {
        if (namesakes.isEmpty()) {
            return new Match.Nobody();
        }
        var said = AddressKey.of(address);
        var fitting = namesakes.stream().filter(one -> knows(one, said)).toList();
        if (said.isEmpty() || fitting.size() != 1) {
            return new Match.Doubtful();
        }
        var one = fitting.getFirst();
        // a card may lag behind a move, but with namesakes about a former address is not enough
        return namesakes.size() == 1 || lives(one, said) ? new Match.Sure(one.person()) : new Match.Doubtful();
    }

    private static boolean lives(Namesake one, AddressKey said) {
        return one.address() != null && AddressKey.of(one.address()).equals(said);
    }

    private static boolean knows(Namesake one, AddressKey said) {
        return lives(one, said)
                || one.former().stream()
                        .anyMatch(before -> AddressKey.of(before).equals(said));
    }
}
