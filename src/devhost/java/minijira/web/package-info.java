/**
 * The web layer of the small Jira: Tomcat, sign-in, XSRF and web sudo, the plugin's servlets,
 * actions, REST resources, templates and web resources, and the host's own REST. The screens live
 * in minijira.pages and come in through {@link minijira.web.Router} and {@link
 * minijira.web.PageFrame}.
 */
package minijira.web;
