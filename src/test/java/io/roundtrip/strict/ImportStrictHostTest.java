package io.roundtrip.strict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.ClassRule;
import org.junit.Test;

/** Packages that one line of Jira exports and another does not: what an import of them means. */
public class ImportStrictHostTest {
  private static final String SQL = "com.atlassian.sal.api.rdbms";
  private static final String OPTIONAL = ";resolution:=optional";

  @ClassRule public static final StrictHost with = new StrictHost();
  @ClassRule public static final StrictHost without = StrictHost.without(SQL);

  @ClassRule
  public static final StrictHost silent =
      StrictHost.without("com.atlassian.sal.api.rdbms.TransactionalExecutorFactory");

  @Test
  public void a_package_that_is_not_exported_must_be_an_optional_import() {
    assertThat(without.refusal(sql(SQL)))
        .contains(
            "META-INF/MANIFEST.MF Import-Package",
            "package " + SQL + " is not exported by Jira",
            "mark the import resolution:=optional");
  }

  @Test
  public void an_optional_import_of_an_absent_package_resolves_and_fails_where_it_is_used() {
    without.install(sql(SQL + OPTIONAL));

    assertThat(answer(without))
        .contains("NoClassDefFoundError", "com/atlassian/sal/api/rdbms/TransactionalExecutor");
  }

  @Test
  public void where_the_package_is_exported_an_optional_import_is_as_good_as_any() {
    with.install(sql(SQL + OPTIONAL));

    assertThat(answer(with)).isEqualTo("offered: true");
  }

  @Test
  public void a_package_may_be_exported_though_nobody_offers_its_service() {
    silent.install(sql(SQL));

    assertThat(answer(silent)).isEqualTo("offered: false");
  }

  @Test
  public void a_configuration_whose_bean_is_of_an_absent_type_does_not_start() {
    String refusal =
        without.refusal(
            SmallPlugin.good()
                .imports(SQL + OPTIONAL, "org.springframework.context.annotation")
                .bean("small.Wiring")
                .source(
                    "small.Wiring",
                    """
                    package small;
                    import org.springframework.context.annotation.*;
                    @Configuration(proxyBeanMethods = false)
                    public class Wiring {
                      @Bean com.atlassian.sal.api.rdbms.TransactionalExecutorFactory sql() { return null; }
                    }
                    """));

    assertThat(refusal)
        .contains(
            "META-INF/spring",
            "[small.Wiring]",
            "class com.atlassian.sal.api.rdbms.TransactionalExecutorFactory is not there",
            "name it in no bean's methods or fields");
  }

  private static SmallPlugin sql(String imported) {
    return SmallPlugin.good()
        .imports(imported, "com.atlassian.annotations.security", "org.osgi.framework")
        .imports("jakarta.servlet", "jakarta.servlet.http")
        .module(
            "<servlet key=\"sql\" class=\"small.Sql\">",
            "<url-pattern>/small/sql</url-pattern>",
            "</servlet>")
        .sample("Sql");
  }

  private static String answer(StrictHost host) {
    return host.get("/plugins/servlet/small/sql").body();
  }
}
