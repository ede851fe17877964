package io.roundtrip.notify.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.java.ao.RawEntity;

/** The tables of news and mail, as the product lists its own. */
public final class ProductTables {
  private static final Pattern ROW =
      Pattern.compile("<entity>(io\\.roundtrip\\.(?:notify|host)\\.[\\w.]+)</entity>");

  private ProductTables() {}

  @SuppressWarnings("unchecked")
  public static Class<? extends RawEntity<?>>[] all() {
    try (InputStream plugin = ProductTables.class.getResourceAsStream("/atlassian-plugin.xml")) {
      String list = new String(plugin.readAllBytes(), StandardCharsets.UTF_8);
      return ROW.matcher(list).results().map(found -> row(found.group(1))).toArray(Class[]::new);
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static Class<?> row(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
