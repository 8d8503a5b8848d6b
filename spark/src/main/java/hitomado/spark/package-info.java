/// 全国走査 — the programmes of one revision over the residents of a country, in Spark.
///
/// The definitions travel as text to every executor and are compiled there once; a household never leaves its
/// partition. Nothing of Spark reaches the city hall.
@NullMarked
package hitomado.spark;

import org.jspecify.annotations.NullMarked;
