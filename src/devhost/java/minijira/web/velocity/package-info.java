/** Velocity 1.7 as strict as Jira's: escaping always on, only listed methods callable. */
package minijira.web.velocity;
