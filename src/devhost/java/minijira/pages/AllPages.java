package minijira.pages;

import minijira.web.Router;

/** The door for the node: everything of this package. */
public final class AllPages {
  private AllPages() {}

  public static void install(Router router) {
    Pages.register(router);
  }
}
