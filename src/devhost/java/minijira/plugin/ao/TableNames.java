package minijira.plugin.ao;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import net.java.ao.RawEntity;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.schema.TableNameConverter;

/** Jira's table names: AO_, six hex digits of the namespace, the entity's name. */
public final class TableNames {
  private final String prefix;
  private final TableNameConverter converter;

  private TableNames(String prefix) {
    this.prefix = prefix;
    this.converter = new AtlassianTableNameConverter(name -> prefix + "_" + name);
  }

  public static TableNames of(String namespace) {
    return new TableNames("AO_" + lastSix(namespace).toUpperCase(Locale.ROOT));
  }

  /** For example AO_0A1B2C. */
  public String prefix() {
    return prefix;
  }

  public TableNameConverter converter() {
    return converter;
  }

  @SuppressWarnings("unchecked")
  String of(Class<?> entity) {
    return converter.getName((Class<? extends RawEntity<?>>) entity);
  }

  private static String lastSix(String namespace) {
    try {
      byte[] hash =
          MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(hash);
      return hex.substring(hex.length() - 6);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
