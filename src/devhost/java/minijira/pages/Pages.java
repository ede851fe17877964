package minijira.pages;

import java.util.List;
import minijira.node.Components;
import minijira.web.PageFrame;
import minijira.web.Request;
import minijira.web.Response;
import minijira.web.Router;

/** The list of all screens. */
public final class Pages {
  private final Router router;

  private Pages(Router router) {
    this.router = router;
  }

  /** Registers every screen and the look of the site. */
  public static void register(Router router) {
    Components.add(PageFrame.class, new Frame());
    Pages pages = new Pages(router);
    pages.home();
    pages.projects();
    pages.issues();
    pages.administration();
    pages.people();
  }

  private void home() {
    router.get("/static/minijira/{file*}", Assets::answer);
    get("/", HomePage::show);
    get("/secure/Dashboard.jspa", HomePage::show);
    get("/inbox", InboxPages::list);
    get("/inbox/{number}", MailPage::one);
    post("/inbox/clear", InboxPages::clear);
    post("/inbox/answer", MailPage::answer);
  }

  private void projects() {
    get("/projects", ProjectPages::list);
    get("/secure/BrowseProjects.jspa", ProjectPages::list);
    get("/projects/{key}", ProjectPages::selected);
    get("/projects/{key}/summary", ProjectPages::summary);
    get("/projects/{key}/board", BoardPage::show);
    get("/projects/{key}/issues", ProjectPages::issues);
    get("/projects/{key}/versions", VersionPages::versions);
    get("/projects/{key}/components", VersionPages::components);
    post("/projects/{key}/versions", VersionPages::addVersion);
    post("/projects/{key}/versions/release", VersionPages::release);
    post("/projects/{key}/components", VersionPages::addComponent);
    get(
        "/plugins/servlet/project-config/{key}",
        request -> Response.redirect(Sidebar.settingsUrl(request.path("key"), "summary")));
    get("/plugins/servlet/project-config/{key}/{page}", SettingsPages::show);
    post("/plugins/servlet/project-config/{key}/roles", RolePage::changeRoles);
    post("/plugins/servlet/project-config/{key}/permissions", PermissionPages::change);
  }

  private void issues() {
    get("/browse/{key}", IssuePage::show);
    get("/si/jira.issueviews:issue-xml/{key}/{file}", IssueXml::show);
    get("/issues", NavigatorPage::show);
    get("/issues/", NavigatorPage::show);
    get("/secure/QuickSearch.jspa", NavigatorPage::quick);
    post("/secure/Columns.jspa", Pages::columns);
    get("/secure/IssuePicker.jspa", LinkActions::pick);
    form("/secure/CreateIssue", CreateIssue::createForm, CreateIssue::create);
    form("/secure/EditIssue", EditIssue::editForm, EditIssue::edit);
    post("/secure/AjaxIssueAction.jspa", EditIssue::quick);
    get(BulkChange.FIRST + "!default.jspa", BulkChange::choose);
    post(BulkChange.FIRST + ".jspa", BulkChange::chosen);
    post("/secure/views/bulkedit/BulkEditDetails.jspa", BulkChange::edited);
    post("/secure/views/bulkedit/BulkWorkflowTransition.jspa", BulkChange::transitioned);
    post("/secure/views/bulkedit/BulkMigrate.jspa", BulkChange::moved);
    form("/secure/AddComment", IssueActions::commentForm, IssueActions::comment);
    form("/secure/AssignIssue", IssueActions::assignForm, IssueActions::assign);
    form("/secure/CloneIssueDetails", CloneIssue::form, CloneIssue::sent);
    form("/secure/DeleteIssue", IssueActions::deleteForm, IssueActions::delete);
    form("/secure/LinkJiraIssue", LinkActions::form, LinkActions::link);
    post("/secure/DeleteLink.jspa", LinkActions::unlink);
    post("/secure/WorkflowUIDispatcher.jspa", IssueActions::transition);
    form("/secure/CommentAssignIssue", TransitionScreen::form, TransitionScreen::take);
  }

  private void administration() {
    get("/secure/admin", request -> Response.redirect("/secure/project/ViewProjects.jspa"));
    get("/secure/project/ViewProjects.jspa", AdminPages::projects);
    form("/secure/project/AddProject", AdminPages::addProjectForm, AdminPages::createProject);
    get("/secure/admin/ViewIssueTypes.jspa", TypePages::types);
    post("/secure/admin/AddIssueType.jspa", TypePages::addType);
    get("/secure/admin/ManageIssueTypeSchemes!default.jspa", SchemePages::list);
    post("/secure/admin/ConfigureOptionSchemes.jspa", SchemePages::save);
    post("/secure/admin/OwnIssueTypeScheme.jspa", SchemePages::own);
    get("/secure/admin/ViewFieldScreens.jspa", ScreenPages::list);
    get("/secure/admin/ConfigureFieldScreen.jspa", ScreenPages::one);
    post("/secure/admin/AddFieldToScreen.jspa", ScreenPages::addField);
    post("/secure/admin/RemoveFieldFromScreen.jspa", ScreenPages::removeField);
    post("/secure/admin/OwnScreens.jspa", ScreenPages::own);
    get("/secure/admin/ViewLinkTypes.jspa", TypePages::linkTypes);
    post("/secure/admin/AddLinkType.jspa", TypePages::addLinkType);
    get("/secure/admin/ViewCustomFields.jspa", FieldPages::list);
    post("/secure/admin/AddCustomField.jspa", FieldPages::add);
    get("/secure/admin/ConfigureCustomField.jspa", FieldPages::one);
    post("/secure/admin/AddCustomFieldOption.jspa", FieldPages::addOption);
    post("/secure/admin/EditCustomFieldOption.jspa", FieldPages::switchOption);
    post("/secure/admin/DeleteCustomField.jspa", FieldPages::delete);
    get("/secure/admin/workflows/ListWorkflows.jspa", WorkflowPages::list);
    get("/secure/admin/workflows/ViewWorkflowTransition.jspa", WorkflowPages::view);
    form(
        "/secure/admin/workflows/AddWorkflowTransitionFunctionParams",
        PostFunctions::addForm,
        PostFunctions::add);
    post(
        "/secure/admin/workflows/DeleteWorkflowTransitionPostFunction.jspa", PostFunctions::delete);
    get(PluginPage.PATH, PluginPage::show);
    post(PluginPage.PATH + "/state", PluginPage::state);
    post(PluginPage.PATH + "/upload", PluginPage::uploaded);
    get("/secure/admin/ViewSystemInfo.jspa", SystemPages::info);
    get("/secure/admin/OutgoingMailServers.jspa", SystemPages::mail);
    get(IncomingMailPage.PAGE, IncomingMailPage::show);
    post(IncomingMailPage.SAVE, IncomingMailPage::save);
    get("/secure/admin/Faults.jspa", SystemPages::faults);
    post("/secure/admin/Faults.jspa", SystemPages::setFaults);
  }

  private void people() {
    get("/secure/admin/user/UserBrowser.jspa", PeoplePages::users);
    post("/secure/admin/user/AddUser.jspa", PeoplePages::addUser);
    post("/secure/admin/user/EditUser.jspa", PeoplePages::setActive);
    get("/secure/admin/user/GroupBrowser.jspa", PeoplePages::groups);
    get("/secure/ViewProfile.jspa", PeoplePages::profile);
    get(TokenPages.TOKENS, TokenPages::all);
    post(TokenPages.CREATE, TokenPages::create);
    post(TokenPages.REVOKE, TokenPages::revoke);
    get("/secure/ShowShortcuts.jspa", PeoplePages::shortcuts);
    post("/secure/Language.jspa", PeoplePages::language);
    post("/secure/Theme.jspa", PeoplePages::theme);
  }

  private void get(String path, Router.Page page) {
    router.get(path, inLanguage(page));
  }

  private void post(String path, Router.Page page) {
    router.post(path, inLanguage(page));
  }

  /** A form at X!default.jspa that is sent to X.jspa; the short address shows it too. */
  private void form(String path, Router.Page form, Router.Page sent) {
    get(path + "!default.jspa", form);
    get(path + ".jspa", form);
    post(path + ".jspa", sent);
  }

  private static Router.Page inLanguage(Router.Page page) {
    return request -> {
      Words.speak(request.locale());
      return page.show(request);
    };
  }

  private static Response columns(Request request) {
    List<String> chosen = request.param("usual") != null ? List.of() : request.params("column");
    request
        .rawResponse()
        .addHeader(
            "Set-Cookie",
            IssueTable.COOKIE
                + "="
                + String.join("|", chosen)
                + "; Path="
                + request.contextPath()
                + "; Max-Age="
                + (chosen.isEmpty() ? 0 : 31536000)
                + "; SameSite=Lax");
    return Response.redirect(Urls.jql(request.param("jql", "")));
  }
}
