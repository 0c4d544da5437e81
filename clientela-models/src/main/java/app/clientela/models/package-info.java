/// Customer-base models: how often customers buy, how long they stay, what they spend.
/// Plain Java: no framework, no clock, no locale, no money.
@NullMarked
package app.clientela.models;

import org.jspecify.annotations.NullMarked;
