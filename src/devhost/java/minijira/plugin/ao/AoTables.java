package minijira.plugin.ao;

import java.sql.SQLException;
import java.util.List;
import net.java.ao.DatabaseProvider;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.RawEntity;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.CachingNameConverters;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/**
 * The real Active Objects, set up as Jira does: names, schema, and only the plugin's own tables.
 */
final class AoTables {
  private AoTables() {}

  static EntityManager open(AoTransactions transactions, boolean postgres, String namespace) {
    DatabaseProvider provider =
        postgres
            ? new PostgreSQLDatabaseProvider(transactions, "public")
            : new H2DatabaseProvider(transactions, "PUBLIC");
    return new EntityManager(provider, new Configuration(TableNames.of(namespace)));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  static void migrate(EntityManager tables, List<Class<? extends RawEntity<?>>> entities)
      throws SQLException {
    tables.migrate(entities.toArray(new Class[0]));
  }

  private static final class Configuration implements EntityManagerConfiguration {
    private final TableNames tables;
    private final NameConverters names;
    private final EntityInfoResolverFactory infos = new CachingEntityInfoResolverFactory();

    Configuration(TableNames tables) {
      this.tables = tables;
      this.names =
          new CachingNameConverters(
              new SimpleNameConverters(
                  tables.converter(),
                  new AtlassianFieldNameConverter(),
                  new AtlassianSequenceNameConverter(),
                  new AtlassianTriggerNameConverter(),
                  new AtlassianIndexNameConverter(),
                  new AtlassianUniqueNameConverter()));
    }

    @Override
    public boolean useWeakCache() {
      return true;
    }

    @Override
    public NameConverters getNameConverters() {
      return names;
    }

    @Override
    public SchemaConfiguration getSchemaConfiguration() {
      return (table, caseSensitive) ->
          table.regionMatches(
              !caseSensitive, 0, tables.prefix() + "_", 0, tables.prefix().length() + 1);
    }

    @Override
    public EntityInfoResolverFactory getEntityInfoResolverFactory() {
      return infos;
    }
  }
}
