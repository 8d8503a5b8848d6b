/// マイナンバーカード — the door to the card: sign-in by PIN and signatures, with a pretend card for the demo.
@NamedInterface("card")
@NullMarked
package hitomado.identity.card;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
