package io.roundtrip.similarity.store;

/**
 * What the index keeps of one item.
 *
 * @param created minutes since 1970
 * @param length of the text in words, the title counted as often as it weighs
 * @param titleLength words of the title
 * @param variants {@link io.roundtrip.similarity.text.Variants} of the title
 * @param components up to four names, 16 bits of a hash each
 * @param terms distinct, 0 to {@link #LAST_TERM}, with their weights in the same order
 * @param weights how often the term is there (1 to 63, the title counted as often as it weighs); +
 *     {@link #IN_TITLE}
 * @param meaning the packed vector; all zero when there is none
 */
public record Doc(
    long id,
    long project,
    int created,
    int length,
    int titleLength,
    long variants,
    long components,
    long[] terms,
    byte[] weights,
    byte[] meaning) {
  public static final long LAST_TERM = (1L << 41) - 1;
  public static final int IN_TITLE = 64;
  public static final int MOST = 63;
}
