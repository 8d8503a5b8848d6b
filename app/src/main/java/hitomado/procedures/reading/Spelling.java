package hitomado.procedures.reading;

import java.util.Collection;

/// Guesses what a misspelt name was meant to be.
final class Spelling {
    private Spelling() {}

    /// The known name that the unknown one was probably meant to be, as an appendix to a message.
    public static String meant(String unknown, Collection<String> known) {
        String best = "";
        int least = Math.max(2, unknown.length() / 4) + 1;
        for (var name : known) {
            int distance = distance(unknown, name);
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best.isEmpty() ? "" : " (did you mean " + best + "?)";
    }

    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
