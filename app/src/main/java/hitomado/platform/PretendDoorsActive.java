package hitomado.platform;

import java.util.List;

/// Real mode was asked for while something still only pretends; ends the start-up with a clear message.
class PretendDoorsActive extends RuntimeException {
    private final transient List<String> names;

    PretendDoorsActive(List<String> names) {
        super("real mode refused: " + names);
        this.names = List.copyOf(names);
    }

    List<String> names() {
        return names;
    }
}
