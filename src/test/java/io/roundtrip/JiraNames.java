package io.roundtrip;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.schema.FieldNameConverter;
import net.java.ao.schema.IndexNameConverter;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.SequenceNameConverter;
import net.java.ao.schema.TableNameConverter;
import net.java.ao.schema.TriggerNameConverter;
import net.java.ao.schema.UniqueNameConverter;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/**
 * Names tables and columns as Jira does: AO_ + last six hex digits of the namespace's MD5 + _ + the
 * row's table name.
 */
final class JiraNames implements EntityManagerConfiguration, NameConverters, SchemaConfiguration {
  private static final String PREFIX = "AO_" + lastSix("io.roundtrip");

  private final TableNameConverter tables =
      new AtlassianTableNameConverter(name -> PREFIX + "_" + name);
  private final FieldNameConverter fields = new AtlassianFieldNameConverter();
  private final EntityInfoResolverFactory resolvers = new CachingEntityInfoResolverFactory();

  private static String lastSix(String namespace) {
    try {
      byte[] md5 =
          MessageDigest.getInstance("MD5").digest(namespace.getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(md5);
      return hex.substring(hex.length() - 6).toUpperCase(Locale.ROOT);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }

  @Override
  public boolean shouldManageTable(String table, boolean caseSensitive) {
    return table.toUpperCase(Locale.ROOT).startsWith(PREFIX);
  }

  @Override
  public boolean useWeakCache() {
    return false;
  }

  @Override
  public NameConverters getNameConverters() {
    return this;
  }

  @Override
  public SchemaConfiguration getSchemaConfiguration() {
    return this;
  }

  @Override
  public EntityInfoResolverFactory getEntityInfoResolverFactory() {
    return resolvers;
  }

  @Override
  public TableNameConverter getTableNameConverter() {
    return tables;
  }

  @Override
  public FieldNameConverter getFieldNameConverter() {
    return fields;
  }

  @Override
  public SequenceNameConverter getSequenceNameConverter() {
    return new AtlassianSequenceNameConverter();
  }

  @Override
  public TriggerNameConverter getTriggerNameConverter() {
    return new AtlassianTriggerNameConverter();
  }

  @Override
  public IndexNameConverter getIndexNameConverter() {
    return new AtlassianIndexNameConverter();
  }

  @Override
  public UniqueNameConverter getUniqueNameConverter() {
    return new AtlassianUniqueNameConverter();
  }
}
