/** The embedded mail server: real SMTP, kept mails, nothing leaves the machine. */
package minijira.mail;
