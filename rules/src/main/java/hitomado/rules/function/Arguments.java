package hitomado.rules.function;

import hitomado.rules.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Takes typed arguments out of a list; a value of another type (a null literal let it pass the check) ends the call.
final class Arguments {
    private Arguments() {}

    static BigDecimal number(List<Value> arguments, int index) {
        return arguments.get(index) instanceof Value.Num(var number) ? number : wrong(arguments, index);
    }

    /// @throws ArithmeticException when it is no integer of a usable size
    static int integer(List<Value> arguments, int index) {
        return number(arguments, index).intValueExact();
    }

    static String text(List<Value> arguments, int index) {
        return arguments.get(index) instanceof Value.Text(var text) ? text : wrong(arguments, index);
    }

    static LocalDate day(List<Value> arguments, int index) {
        return arguments.get(index) instanceof Value.Day(var day) ? day : wrong(arguments, index);
    }

    private static <T> T wrong(List<Value> arguments, int index) {
        throw new WrongArgument("argument " + (index + 1) + " is " + arguments.get(index));
    }

    /// An argument has another type than the signature says.
    static final class WrongArgument extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongArgument(String message) {
            super(message, null, false, false);
        }
    }
}
