/** REST v2: the plugin's JAX-RS resources on Jersey, with Jira's access and XSRF rules. */
package minijira.web.rest;
