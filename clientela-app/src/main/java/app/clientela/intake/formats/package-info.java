/// What the programs of others write, one class for each kind of file. They tell what a file says;
/// the room decides what becomes of it.
@NullMarked
package app.clientela.intake.formats;

import org.jspecify.annotations.NullMarked;
