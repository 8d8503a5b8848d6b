package hitomado.applications;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/// What a process has to do with the network, as Linux tells it.
///
/// @param listens ports that it listens on
/// @param calls ports of others that it has connected to itself
record Sockets(Set<Integer> listens, Set<Integer> calls) {
    private static final String LISTEN = "0A";

    static Sockets of(long pid) throws IOException {
        var own = own(pid);
        var listens = new HashSet<Integer>();
        var here = new HashSet<int[]>();
        for (var table : new String[] {"tcp", "tcp6"}) {
            for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/net/" + table)).stream()
                    .skip(1)
                    .toList()) {
                var parts = line.strip().split("\\s+");
                if (!own.contains("socket:[" + parts[9] + "]")) {
                    continue;
                }
                if (parts[3].equals(LISTEN)) {
                    listens.add(port(parts[1]));
                } else {
                    here.add(new int[] {port(parts[1]), port(parts[2])});
                }
            }
        }
        var calls = new HashSet<Integer>();
        here.stream().filter(pair -> !listens.contains(pair[0])).forEach(pair -> calls.add(pair[1]));
        return new Sockets(Set.copyOf(listens), Set.copyOf(calls));
    }

    private static Set<String> own(long pid) throws IOException {
        var own = new HashSet<String>();
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            for (var one : open.toList()) {
                try {
                    own.add(Files.readSymbolicLink(one).toString());
                } catch (IOException closed) {
                    own.remove(one.toString()); // closed meanwhile: no socket of the process any more
                }
            }
        }
        return own;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }
}
