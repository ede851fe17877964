package minijira.jira;

import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.IssueInputParameters;
import com.atlassian.jira.issue.search.SearchResults;
import com.atlassian.jira.web.bean.PagerFilter;
import com.atlassian.query.Query;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import minijira.jira.field.Fields;
import minijira.jira.field.HostCustomField;
import minijira.jira.field.SystemTypes;
import minijira.store.Db;

/**
 * How long creating and finding takes in a project of 24,554 issues. Argument: postgres for an
 * embedded PostgreSQL; without, an H2 file.
 */
public final class ManyIssuesBench {
  private static final int COUNT = 24_554;
  private static final List<String> WORDS =
      List.of(
          "export",
          "login",
          "slow",
          "dark",
          "mode",
          "crash",
          "report",
          "invoice",
          "mobile",
          "search",
          "filter",
          "customer",
          "settings",
          "notification",
          "password",
          "dashboard",
          "upload",
          "file",
          "team",
          "calendar",
          "permission",
          "project",
          "error",
          "please",
          "again");

  private ManyIssuesBench() {}

  public static void main(String[] args) throws Exception {
    MiniJira jira = new MiniJira();
    Path folder = Files.createTempDirectory("bench");
    boolean postgres = args.length > 0 && args[0].equals("postgres");
    EmbeddedPostgres server = postgres ? EmbeddedPostgres.builder().start() : null;
    jira.start(
        postgres
            ? Db.open(server.getJdbcUrl("postgres", "postgres"), "postgres", "")
            : Db.open("jdbc:h2:file:" + folder.resolve("jira"), "sa", ""));
    create(jira);
    for (String jql :
        List.of(
            "project = DEMO",
            "project = DEMO ORDER BY updated DESC",
            "text ~ \"dark mode\"",
            "summary ~ crash AND status = \"To Do\"",
            "labels = mobile ORDER BY priority DESC",
            "Score >= 9 ORDER BY Score DESC",
            "Score is EMPTY",
            "resolution = Unresolved AND assignee is EMPTY AND created >= -7d",
            "key = DEMO-12000",
            "Score != 3 OR labels in (dark, mode)")) search(jira, jql);
    jira.after();
    if (postgres) server.close();
  }

  private static void create(MiniJira jira) {
    HostCustomField score =
        jira.get(Fields.class)
            .create("Score", "", SystemTypes.PREFIX + "float", SystemTypes.PREFIX + "exactnumber");
    HostCustomField moment =
        jira.get(Fields.class)
            .create(
                "Moment",
                "",
                SystemTypes.PREFIX + "textfield",
                SystemTypes.PREFIX + "textsearcher");
    IssueService service = jira.get(IssueService.class);
    Random random = new Random(7);
    long start = System.nanoTime();
    for (int i = 0; i < COUNT; i++) {
      IssueInputParameters input =
          jira.input()
              .setProjectId(jira.project.id())
              .setIssueTypeId("10001")
              .setSummary(text(random, 6))
              .setDescription(text(random, 60))
              .addCustomFieldValue(moment.getIdAsLong(), text(random, 2));
      if (i % 3 > 0)
        input.addCustomFieldValue(score.getIdAsLong(), String.valueOf(random.nextInt(11)));
      input
          .getActionParameters()
          .put("labels", new String[] {WORDS.get(random.nextInt(WORDS.size()))});
      service.create(jira.user("pm"), service.validateCreate(jira.user("pm"), input));
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(
        "create %d issues: %d ms, %.2f ms each, %d statements%n",
        COUNT, millis, millis / (double) COUNT, jira.db.statements());
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++)
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    return text.toString().strip();
  }

  private static void search(MiniJira jira, String jql) throws Exception {
    SearchService service = jira.get(SearchService.class);
    Query query = service.parseQuery(jira.user("pm"), jql).getQuery();
    long best = Long.MAX_VALUE;
    long first = 0;
    SearchResults<Issue> found = null;
    for (int i = 0; i < 5; i++) {
      long start = System.nanoTime();
      found = service.search(jira.user("pm"), query, new PagerFilter<>(0, 50));
      long took = (System.nanoTime() - start) / 1_000_000;
      if (i == 0) first = took;
      best = Math.min(best, took);
    }
    System.out.printf(
        "%5d ms first, %4d ms best, %6d found  %s%n", first, best, found.getTotal(), jql);
  }
}
