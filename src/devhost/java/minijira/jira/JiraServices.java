package minijira.jira;

import com.atlassian.jira.JiraApplicationContext;
import com.atlassian.jira.avatar.AvatarManager;
import com.atlassian.jira.bc.issue.IssueService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.bc.user.search.UserSearchService;
import com.atlassian.jira.config.ConstantsManager;
import com.atlassian.jira.config.IssueTypeManager;
import com.atlassian.jira.config.LocaleManager;
import com.atlassian.jira.config.StatusManager;
import com.atlassian.jira.config.properties.ApplicationProperties;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.IssueFactory;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.changehistory.ChangeHistoryManager;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.customfields.converters.DoubleConverter;
import com.atlassian.jira.issue.customfields.manager.GenericConfigManager;
import com.atlassian.jira.issue.customfields.manager.OptionsManager;
import com.atlassian.jira.issue.customfields.persistence.CustomFieldValuePersister;
import com.atlassian.jira.issue.fields.TextFieldCharacterLengthValidator;
import com.atlassian.jira.issue.fields.config.manager.IssueTypeSchemeManager;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenManager;
import com.atlassian.jira.issue.fields.screen.FieldScreenSchemeManager;
import com.atlassian.jira.issue.fields.screen.issuetype.IssueTypeScreenSchemeManager;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.issue.label.LabelManager;
import com.atlassian.jira.issue.link.IssueLinkManager;
import com.atlassian.jira.issue.link.IssueLinkTypeManager;
import com.atlassian.jira.issue.operation.IssueOperations;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.project.version.VersionManager;
import com.atlassian.jira.security.GlobalPermissionManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.security.groups.GroupManager;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import com.atlassian.jira.user.util.UserManager;
import com.atlassian.jira.util.I18nHelper;
import com.atlassian.jira.util.JiraBaseUrls;
import com.atlassian.jira.util.thread.JiraThreadLocalUtil;
import com.atlassian.jira.workflow.WorkflowManager;
import com.atlassian.mail.Settings;
import com.atlassian.mail.queue.MailQueue;
import com.atlassian.mail.server.MailServerManager;
import java.util.List;
import java.util.Set;
import minijira.jira.field.Doubles;
import minijira.jira.field.FieldTypes;
import minijira.jira.field.Fields;
import minijira.jira.field.GenericConfigs;
import minijira.jira.field.IndexWatch;
import minijira.jira.field.OptionStore;
import minijira.jira.field.SystemTypes;
import minijira.jira.field.TextLength;
import minijira.jira.field.Values;
import minijira.jira.issue.Comments;
import minijira.jira.issue.FieldInput;
import minijira.jira.issue.FieldRules;
import minijira.jira.issue.History;
import minijira.jira.issue.Indexing;
import minijira.jira.issue.IssueEvents;
import minijira.jira.issue.IssueStore;
import minijira.jira.issue.IssueWriter;
import minijira.jira.issue.Issues;
import minijira.jira.issue.Labels;
import minijira.jira.issue.Service;
import minijira.jira.layout.Layouts;
import minijira.jira.layout.ProjectDefaults;
import minijira.jira.link.EpicLinkField;
import minijira.jira.link.LinkTypes;
import minijira.jira.link.Links;
import minijira.jira.mail.IncomingMail;
import minijira.jira.mail.MailServers;
import minijira.jira.mail.MailSettings;
import minijira.jira.mail.Queue;
import minijira.jira.people.AuthContext;
import minijira.jira.people.Locales;
import minijira.jira.people.PersonalTokens;
import minijira.jira.people.SalUsers;
import minijira.jira.people.Texts;
import minijira.jira.people.UserStore;
import minijira.jira.people.Users;
import minijira.jira.platform.Properties;
import minijira.jira.project.AccessStore;
import minijira.jira.project.Constants;
import minijira.jira.project.IssueTypeSchemes;
import minijira.jira.project.IssueTypes;
import minijira.jira.project.PermissionSchemes;
import minijira.jira.project.Permissions;
import minijira.jira.project.ProjectServices;
import minijira.jira.project.ProjectStore;
import minijira.jira.screen.ScreenStore;
import minijira.jira.screen.Screens;
import minijira.jira.search.Search;
import minijira.jira.search.SearchWiring;
import minijira.jira.thread.ThreadLocals;
import minijira.jira.workflow.Engine;
import minijira.jira.workflow.SystemFunctions;
import minijira.jira.workflow.WorkflowStore;
import minijira.node.Components;
import minijira.node.EventBus;
import minijira.node.NodeControls;
import minijira.plugin.PluginModules;
import minijira.plugin.module.ProjectPermissionModule;
import minijira.store.ConfigVersion;
import minijira.store.Db;

/** Builds every Jira service of one node and registers it; one page, from the bottom up. */
public final class JiraServices {
  /** Of this Jira, in the mails of its own. */
  public static final String FINGER_PRINT = "6d696e696a697261";

  private final Db db;
  private final EventBus bus;
  private final Site site;
  private final ConfigVersion version;
  private final IndexWatch watch = new IndexWatch();
  private final ThreadLocals threads;

  private JiraServices(Db db, EventBus bus, Site site) {
    this.db = db;
    this.bus = bus;
    this.site = site;
    this.version = new ConfigVersion(db);
    this.threads = new ThreadLocals(site.clock(), db::inTx);
  }

  /**
   * Fills an empty database first. The plugin modules may be registered later; they are looked up
   * when needed.
   */
  public static void install(Db db, EventBus bus, Site site) {
    new JiraServices(db, bus, site).build();
  }

  private void build() {
    Components.add(Db.class, db);
    Components.add(ConfigVersion.class, version);
    Components.add(EventBus.class, bus);
    Components.add(IndexWatch.class, watch);
    add(threads, ThreadLocals.class, JiraThreadLocalUtil.class);
    Properties properties = new Properties(db, version, site);
    UserStore userStore = new UserStore(db, version);
    Components.add(PersonalTokens.class, new PersonalTokens(db, site.clock()));
    Users users = new Users(userStore);
    Locales locales = new Locales(properties, userStore);
    Texts texts = new Texts(locales);
    AuthContext context = new AuthContext(locales, texts);
    people(properties, userStore, users, locales, texts, context);

    Constants constants = new Constants(db, version);
    IssueTypeSchemes typeSchemes = new IssueTypeSchemes(db, version, constants);
    ProjectStore projects = new ProjectStore(db, version, userStore, typeSchemes, bus);
    AccessStore access = new AccessStore(db, version, userStore);
    Permissions permissions =
        new Permissions(access, projects, userStore, threads, JiraServices::permission);
    IssueStore store = new IssueStore(db, projects, constants, userStore);
    projects(constants, typeSchemes, projects, access, permissions, store);

    ScreenStore screens = new ScreenStore(db, version);
    screens(screens);

    FieldTypes types = new FieldTypes();
    Fields fields = new Fields(db, version, types);
    OptionStore options = new OptionStore(db, version, fields);
    fields(types, fields, options, context, properties, store);

    Faults faults = new Faults(bus);
    Components.add(Faults.class, faults);
    IssueEvents events = new IssueEvents(db, bus, faults, threads);
    History history = new History(db, store, userStore);
    Comments comments = new Comments(db, store, userStore, access, events, site.clock());
    IssueWriter writer = new IssueWriter(store, fields, access, watch, site.clock());
    Issues issues =
        new Issues(
            db, store, writer, history, events, comments, projects, permissions, site.clock());
    WorkflowStore workflows = new WorkflowStore(db, version, constants);
    Engine engine =
        new Engine(workflows, constants, new SystemFunctions(issues), context::isLoggedInUser);
    issues.startIn(
        issue -> engine.initialStatus(issue.getProjectId(), issue.getIssueTypeId()).getId());
    Layouts layouts = new Layouts(db, version, fields);
    ProjectDefaults defaults = new ProjectDefaults(db, version);
    FieldRules rules =
        new FieldRules(layouts, defaults, fields, constants, userStore, permissions, properties);
    rules.createScreen(
        (issue, field) ->
            screens
                .fields(
                    IssueOperations.CREATE_ISSUE_OPERATION,
                    issue.getProjectId(),
                    issue.getIssueTypeId())
                .contains(field));
    rules.session(context::getLoggedInUser);
    add(layouts, Layouts.class, FieldLayoutManager.class);
    add(defaults, ProjectDefaults.class);
    add(rules, FieldRules.class);
    FieldInput input =
        new FieldInput(constants, projects, userStore, access, permissions, fields, screens);
    issues(
        store,
        issues,
        history,
        comments,
        workflows,
        engine,
        new Service(db, issues, store, input, rules, engine, permissions, projects, constants));

    LinkTypes linkTypes = new LinkTypes(db, version);
    Links links = new Links(db, linkTypes, store, issues, permissions, bus, faults);
    issues.beforeDelete(links::removeAll);
    add(new Removals(db, version, issues, links), Removals.class);
    types.addSystem(
        EpicLinkField.KEY,
        "Epic Link Relationship",
        Set.of(EpicLinkField.SEARCHER),
        new EpicLinkField(links, linkTypes, store, issues, context));
    add(links, Links.class, IssueLinkManager.class);
    add(linkTypes, LinkTypes.class, IssueLinkTypeManager.class);
    SearchWiring searching =
        new SearchWiring(
            db,
            constants,
            projects,
            userStore,
            access,
            permissions,
            store,
            fields,
            options,
            linkTypes,
            threads,
            site.clock());
    Components.add(SearchWiring.class, searching);
    add(searching.search(), Search.class, SearchService.class);
    mail();
    new FirstRun(db, userStore, access, constants, linkTypes, fields, workflows).seed();
    new FirstScreens(db, typeSchemes, screens, fields).seed();
    NodeControls controls = Components.find(NodeControls.class);
    if (controls != null) {
      Controls.addTo(controls);
      MappingControls.addTo(controls);
      Anonymization.addTo(controls);
    }
  }

  private void people(
      Properties properties,
      UserStore userStore,
      Users users,
      Locales locales,
      Texts texts,
      AuthContext context) {
    add(properties, ApplicationProperties.class, JiraBaseUrls.class);
    add(userStore, UserStore.class);
    add(
        users,
        UserManager.class,
        GroupManager.class,
        UserSearchService.class,
        GlobalPermissionManager.class);
    add(locales, LocaleManager.class);
    add(texts, I18nHelper.BeanFactory.class);
    add(context, JiraAuthenticationContext.class);
    add(new SalUsers(userStore, users, context), com.atlassian.sal.api.user.UserManager.class);
  }

  private static void screens(ScreenStore screens) {
    add(screens, ScreenStore.class);
    add(
        new Screens(screens),
        FieldScreenManager.class,
        FieldScreenSchemeManager.class,
        IssueTypeScreenSchemeManager.class);
  }

  private void projects(
      Constants constants,
      IssueTypeSchemes typeSchemes,
      ProjectStore projects,
      AccessStore access,
      Permissions permissions,
      IssueStore store) {
    add(constants, Constants.class, ConstantsManager.class, StatusManager.class);
    add(typeSchemes, IssueTypeSchemes.class, IssueTypeSchemeManager.class);
    add(
        new IssueTypes(db, constants, typeSchemes),
        IssueTypes.class,
        IssueTypeManager.class,
        AvatarManager.class);
    add(projects, ProjectStore.class);
    add(access, AccessStore.class, ProjectRoleManager.class);
    add(permissions, Permissions.class, PermissionManager.class);
    add(
        new PermissionSchemes(access, projects, JiraServices::permission),
        PermissionSchemes.class,
        PermissionSchemeManager.class);
    add(
        new ProjectServices(projects, fixed -> List.copyOf(store.fixedIn(fixed))),
        ProjectManager.class,
        VersionManager.class);
  }

  private void fields(
      FieldTypes types,
      Fields fields,
      OptionStore options,
      AuthContext context,
      Properties properties,
      IssueStore store) {
    Values values = new Values(db, watch);
    GenericConfigs configs = new GenericConfigs(db, version);
    TextLength length = new TextLength();
    Doubles doubles = new Doubles(context::getLocale);
    new SystemTypes(values, configs, length, context)
        .addTo(types, doubles, options, properties, store);
    add(types, FieldTypes.class);
    add(fields, Fields.class, CustomFieldManager.class);
    add(options, OptionStore.class, OptionsManager.class);
    add(values, CustomFieldValuePersister.class);
    add(configs, GenericConfigManager.class);
    add(length, TextFieldCharacterLengthValidator.class);
    add(doubles, DoubleConverter.class);
  }

  private void issues(
      IssueStore store,
      Issues issues,
      History history,
      Comments comments,
      WorkflowStore workflows,
      Engine engine,
      Service service) {
    add(store, IssueStore.class);
    add(issues, Issues.class, IssueManager.class, IssueFactory.class);
    add(history, History.class, ChangeHistoryManager.class);
    add(comments, CommentManager.class);
    add(new Labels(db, issues, store), LabelManager.class);
    add(new Indexing(store, watch, threads), Indexing.class, IssueIndexingService.class);
    add(workflows, WorkflowStore.class, WorkflowManager.class);
    add(engine, Engine.class);
    add(service, IssueService.class);
  }

  private void mail() {
    MailSettings settings = new MailSettings();
    add(settings, MailSettings.class, Settings.class);
    add(new MailServers(site, settings), MailServers.class, MailServerManager.class);
    add(new Queue(), MailQueue.class);
    JiraApplicationContext jira = () -> FINGER_PRINT;
    add(jira, JiraApplicationContext.class);
    add(new IncomingMail(Components.get(ApplicationProperties.class)), IncomingMail.class);
  }

  /** Whether Jira or a plugin that is enabled has the permission. */
  private static boolean permission(String key) {
    if (Permissions.SYSTEM.contains(key)) return true;
    PluginModules modules = Components.find(PluginModules.class);
    return modules != null
        && modules.all(ProjectPermissionModule.class).stream()
            .anyMatch(module -> module.permission().equals(key));
  }

  @SafeVarargs
  private static <S> void add(S service, Class<? super S>... types) {
    for (Class<? super S> type : types) Components.add(type, service);
  }
}
