package minijira.web;

import minijira.web.api.DefaultsRest;
import minijira.web.api.IssueRest;
import minijira.web.api.LinkRest;
import minijira.web.api.ListRest;
import minijira.web.api.PermissionRest;
import minijira.web.api.ProjectRest;
import minijira.web.api.RemovalRest;
import minijira.web.api.Rest;
import minijira.web.api.SchemeRest;
import minijira.web.api.SearchRest;
import minijira.web.api.SessionRest;
import minijira.web.api.TestRest;
import minijira.web.api.TokenRest;
import minijira.web.api.TypeRest;
import minijira.web.api.UserRest;
import minijira.web.api.VersionRest;

/**
 * The host's own REST: the part of Jira's that tests, demo loader and import need (/rest/api/2,
 * /rest/auth/1, /rest/pat), in Jira's shape, and what only a test instrument has
 * (/rest/minijira/1).
 */
public final class HostRest {
  private HostRest() {}

  static void register(Router router) {
    Rest rest = new Rest(router);
    IssueRest.register(rest);
    LinkRest.register(rest);
    TypeRest.register(rest);
    SearchRest.register(rest);
    ProjectRest.register(rest);
    PermissionRest.register(rest);
    SchemeRest.register(rest);
    VersionRest.register(rest);
    UserRest.register(rest);
    ListRest.register(rest);
    DefaultsRest.register(rest);
    SessionRest.register(rest);
    TokenRest.register(rest);
    TestRest.register(rest);
    RemovalRest.register(rest);
  }
}
