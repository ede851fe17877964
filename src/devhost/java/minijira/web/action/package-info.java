/** Webwork actions: /secure/ALIAS!command.jspa. */
package minijira.web.action;
