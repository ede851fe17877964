package io.roundtrip.signals;

import io.roundtrip.host.Signer;
import io.roundtrip.kernel.Hash;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The references of rows that came from a file without an id. Everybody who sees the issue sees its
 * reference, so it is made of what the row says with the first key of ours: it tells nothing of the
 * row, and nobody makes one up. In place of a lost first key another one knows no row again.
 */
public final class RowRefs {
  private static final String SYSTEM = "import";
  private static final String PREFIX = "row-";
  private static final Pattern ID = Pattern.compile("row-([0-9a-f]{24})([0-9a-f]{8})(-\\d{1,9})?");

  private final Signer signer;

  public RowRefs(Signer signer) {
    this.signer = signer;
  }

  /** 24 hex digits in place of the parts. Refused while the key is lost. */
  public String digest(String... parts) {
    return mac("imported-row", Hash.of(parts), 12);
  }

  /**
   * @param nth of those with this digest, from 1
   */
  public SourceRef nth(String digest, int nth) {
    String number = nth == 1 ? "" : "-" + nth;
    return new SourceRef(SYSTEM, PREFIX + digest + check(digest + number) + number);
  }

  /** Whether it looks like one, of whatever version; no sender may give such a reference. */
  public static boolean isOne(@Nullable SourceRef source) {
    return source != null && ID.matcher(source.id()).matches();
  }

  /** Whether it was made here. */
  public boolean isOurs(@Nullable String text) {
    if (text == null || !text.startsWith(SYSTEM + ":")) return false;
    Matcher id = ID.matcher(text.substring(SYSTEM.length() + 1));
    return id.matches()
        && check(id.group(1) + Objects.requireNonNullElse(id.group(3), "")).equals(id.group(2));
  }

  private String check(String numbered) {
    return mac("imported-row-check", numbered, 4);
  }

  private String mac(String purpose, String text, int bytes) {
    byte[] whole = signer.sign(Signer.FIRST_KEY, purpose, text).orElseThrow();
    return HexFormat.of().formatHex(whole, 0, bytes);
  }
}
