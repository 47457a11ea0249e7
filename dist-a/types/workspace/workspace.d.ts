import type { Checked, Document } from './document.ts';
import type { FileText } from './read.ts';
export declare class Workspace {
    private readonly texts;
    private neighbours;
    private readonly documents;
    private readonly bounds;
    /** The files that are bound with a catalogue. */
    private readonly builders;
    /** Files are called as the user called them, also where another file leads to them first. */
    call(files: readonly string[]): void;
    /** Takes a text as a file's, saved or not, before the file is asked for. */
    open(file: string, text: FileText): void;
    /**
     * Takes another text for a file that may have been asked for, or what is on disk again; what depends on it is bound anew
     * when it is asked for. Returns whether names in other files can mean something else now.
     */
    change(file: string, text: FileText | null): boolean;
    /** Forgets what names can mean: files may have come and gone. */
    forgetNames(): void;
    private unbind;
    /** The text of a file. Throws `Unreadable`. */
    text(file: string): string;
    /** A digest of a file's text; nothing if it can't be read. */
    digest(file: string): string | undefined;
    /** A digest of which files the names in a file can mean; the same for all files of a folder. */
    lookups(file: string): Promise<string>;
    /** A file, parsed. Throws `Unreadable`. */
    document(file: string): Promise<Document>;
    /** A file with its names bound. Throws `Unreadable`, `BadConfiguration`. */
    check(file: string): Promise<Checked>;
    /** Forgets a routine that has been dealt with; a catalogue stays, as others build on it. */
    release({ document: { file }, bound }: Checked): void;
    /** The routine or catalogue of an id, looked for beside a file and upwards. */
    find(id: string, from: string): Promise<Checked | undefined>;
    /** A routine and all that it follows, itself or through others, by id. */
    followed(checked: Checked): Promise<Map<string, Checked>>;
    /** The other files whose text decides what is found in one: those that it builds on or follows. */
    uses(checked: Checked): Promise<string[]>;
    /** What a file would mean with another text, and the routines that it could name. Nothing of it is kept. */
    checkAs(file: string, text: string): Promise<{
        checked: Checked;
        routines: ReadonlySet<string>;
    }>;
    private bindFile;
    private bindDocument;
    /** The catalogues of a file, those that they build on first. One that builds on the file in turn is circular. */
    private catalogues;
    private builtOn;
}
