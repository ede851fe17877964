package io.roundtrip.similarity;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Up to four component names in a long, 16 bits each; 0 is none. */
final class Components {
  private static final int MOST = 4;

  private Components() {}

  static long pack(Collection<String> names) {
    long packed = 0;
    List<String> kept = names.stream().filter(n -> !n.isBlank()).sorted().limit(MOST).toList();
    for (int i = 0; i < kept.size(); i++) packed |= (long) code(kept.get(i)) << (16 * i);
    return packed;
  }

  /** The first of the names that is among the packed ones. */
  static @Nullable String shared(Collection<String> names, long packed) {
    for (String name : names) if (has(packed, code(name))) return name;
    return null;
  }

  private static boolean has(long packed, int code) {
    for (long rest = packed; rest != 0; rest >>>= 16) if ((rest & 0xffff) == code) return true;
    return false;
  }

  /** 1 to 65,535. */
  private static int code(String name) {
    return Math.floorMod(
            name.strip().toLowerCase(Locale.ROOT).hashCode() * 0x9e3779b1 >>> 8, 0xffff)
        + 1;
  }
}
