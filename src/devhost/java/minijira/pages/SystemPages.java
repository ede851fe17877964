package minijira.pages;

import static minijira.pages.Html.attr;
import static minijira.pages.Html.css;
import static minijira.pages.Html.el;
import static minijira.pages.Html.href;
import static minijira.pages.Words.t;

import com.atlassian.jira.cluster.ClusterManager;
import com.atlassian.jira.cluster.Node;
import com.atlassian.mail.server.MailServerManager;
import com.atlassian.mail.server.SMTPMailServer;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import minijira.boot.InboxView;
import minijira.jira.Faults;
import minijira.node.Components;
import minijira.store.Db;
import minijira.web.Halt;
import minijira.web.Request;
import minijira.web.Response;

/** The machine room: system info, mail server, faults on purpose. */
final class SystemPages {
  private static final String FAULTS = "/secure/admin/Faults.jspa";

  private SystemPages() {}

  static Response info(Request request) {
    request.requireAdmin();
    Map<String, Object> facts = new LinkedHashMap<>();
    Runtime runtime = Runtime.getRuntime();
    facts.put(t("Java"), Runtime.version() + ", " + System.getProperty("java.vm.name"));
    facts.put(
        t("Running since"),
        Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()).toSeconds() + " s");
    facts.put(
        t("Memory"),
        (runtime.totalMemory() - runtime.freeMemory()) / 1048576
            + " MB "
            + t("of")
            + " "
            + runtime.maxMemory() / 1048576
            + " MB");
    facts.put(t("SQL statements since start"), Components.get(Db.class).statements());
    facts.put(t("This request"), Components.get(Db.class).statementsOfThread());
    facts.put(t("Database"), database());
    return AdminPages.page(
        request,
        t("System info"),
        Html.NOTHING,
        Html.of(
            el(
                "table.aui.facts#system-facts",
                el(
                    "tbody",
                    Html.each(
                        facts.entrySet(),
                        e ->
                            el(
                                "tr",
                                el("th", attr("scope", "row"), e.getKey()),
                                el("td", e.getValue()))))),
            nodes(),
            threads()));
  }

  private static String database() {
    try (var connection = Components.get(Db.class).dataSource().getConnection()) {
      return connection.getMetaData().getDatabaseProductName()
          + " "
          + connection.getMetaData().getDatabaseProductVersion();
    } catch (java.sql.SQLException e) {
      return e.getMessage();
    }
  }

  private static Html nodes() {
    ClusterManager cluster = Components.find(ClusterManager.class);
    if (cluster == null) return Html.NOTHING;
    Collection<String> live = cluster.findLiveNodes().stream().map(Node::getNodeId).toList();
    List<String> all = cluster.getAllNodes().stream().map(Node::getNodeId).sorted().toList();
    return el(
        "section.admin-section",
        el("h2", t("Nodes")),
        el(
            "table.aui#cluster-nodes",
            el("thead", el("tr", el("th", t("Node")), el("th", t("State")))),
            el(
                "tbody",
                Html.each(
                    all,
                    id ->
                        el(
                            "tr",
                            el(
                                "td",
                                id,
                                id.equals(cluster.getNodeId())
                                    ? Html.of(" ", el("span.description", t("(this one)")))
                                    : null),
                            el(
                                "td",
                                el(
                                    "span.aui-lozenge.aui-lozenge-subtle",
                                    css(
                                        live.contains(id)
                                            ? "aui-lozenge-success"
                                            : "aui-lozenge-removed"),
                                    live.contains(id) ? t("Active") : t("Gone"))))))));
  }

  private static Html threads() {
    Map<String, Integer> groups = new TreeMap<>();
    for (Thread thread : Thread.getAllStackTraces().keySet())
      groups.merge(thread.getName().replaceAll("\\d+", "#"), 1, Integer::sum);
    return el(
        "section.admin-section",
        el("h2", t("Threads")),
        el(
            "table.aui#threads",
            el("thead", el("tr", el("th", t("Name")), el("th.number", t("Number")))),
            el(
                "tbody",
                Html.each(
                    groups.entrySet(),
                    e -> el("tr", el("td", e.getKey()), el("td.number", e.getValue()))))));
  }

  static Response mail(Request request) {
    request.requireAdmin();
    MailServerManager servers = Components.find(MailServerManager.class);
    SMTPMailServer server =
        servers == null || !servers.isDefaultSMTPMailServerDefined()
            ? null
            : servers.getDefaultSMTPMailServer();
    return AdminPages.page(
        request,
        t("Outgoing mail"),
        Html.NOTHING,
        server == null
            ? Look.empty("email", t("No mail server"), t("No SMTP server is configured."))
            : Html.of(
                el(
                    "dl.property-list.settings-list",
                    IssuePage.item("mail-name", t("Name"), Html.of(server.getName())),
                    IssuePage.item(
                        "mail-host",
                        t("Host"),
                        Html.of(server.getHostname() + ":" + server.getPort())),
                    IssuePage.item(
                        "mail-default-from", t("From address"), Html.of(server.getDefaultFrom())),
                    IssuePage.item(
                        "mail-prefix",
                        t("Subject prefix"),
                        Html.of(String.valueOf(server.getPrefix())))),
                Components.find(InboxView.class) == null
                    ? null
                    : el(
                        "p",
                        t("The server is part of this program; every mail ends in its inbox."),
                        " ",
                        el("a", href("/inbox"), t("Open the inbox")))));
  }

  static Response faults(Request request) {
    request.requireAdmin();
    Faults faults = Components.get(Faults.class);
    Map<String, String> modes = new LinkedHashMap<>();
    modes.put("NORMAL", t("Events arrive as they should"));
    modes.put("DROP", t("Events are lost"));
    modes.put("DUPLICATE", t("Every event arrives twice"));
    modes.put("DELAY", t("Events arrive late, on another thread"));
    modes.put("ROLLBACK", t("Listeners run, then the change is rolled back"));
    return AdminPages.page(
        request,
        t("Fault injection"),
        Html.NOTHING,
        Html.of(
            el(
                "p",
                t(
                    "How events about issues and links reach listeners on this node. An app has to"
                        + " live with all of it.")),
            Forms.post(
                request,
                FAULTS,
                attr("id", "faults"),
                css("top-label"),
                el(
                    "fieldset.group",
                    el("legend", t("Events")),
                    Html.each(
                        modes.entrySet(),
                        e ->
                            el(
                                "div.radio",
                                el(
                                    "input",
                                    attr("type", "radio"),
                                    attr("name", "events"),
                                    attr("id", "events-" + e.getKey()),
                                    attr("value", e.getKey()),
                                    attr("checked", faults.mode().name().equals(e.getKey()))),
                                el("label", attr("for", "events-" + e.getKey()), e.getValue())))),
                Forms.group(
                    "ms",
                    t("Delay in milliseconds"),
                    false,
                    el(
                        "input.text.short-field#ms",
                        attr("type", "number"),
                        attr("name", "ms"),
                        attr("min", 0),
                        attr("value", request.param("ms", "2000"))),
                    null,
                    null),
                Forms.buttons("faults-submit", t("Apply"), null))));
  }

  static Response setFaults(Request request) {
    request.requireAdmin();
    Faults.Mode mode;
    try {
      mode = Faults.Mode.valueOf(request.param("events", "").toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Halt.badRequest(t("There is no such mode."));
    }
    Components.get(Faults.class).set(mode, request.number("ms", 0));
    return Flags.then(request, Response.redirect(FAULTS), t("Applied"));
  }
}
