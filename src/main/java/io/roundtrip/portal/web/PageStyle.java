package io.roundtrip.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The look of our public pages, inside the page; a browser takes it by its hash and nothing else.
 */
public final class PageStyle {
  private static final String FILE = "/web/portal/page.css";
  private final String text;
  private final String policy;

  private PageStyle(String text) {
    this.text = text;
    this.policy =
        "default-src 'none'; style-src 'sha256-"
            + hash(text)
            + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  }

  /** Reads the file in the plugin's jar. It must not hold characters that HTML escapes. */
  public static PageStyle fromJar() {
    try (InputStream in = PageStyle.class.getResourceAsStream(FILE)) {
      if (in == null) throw new IllegalStateException("missing " + FILE);
      return new PageStyle(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String text() {
    return text;
  }

  /** Content-Security-Policy of a page with this style, one form and nothing else. */
  public String policy() {
    return policy;
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
