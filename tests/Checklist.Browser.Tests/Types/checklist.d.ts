// The shapes that the scripts in templates/html/js share. Read by `tsc`, never by a browser.

interface Evidence { href: string; title?: string }

interface Answer {
  control: string; check: string; target: string;
  result: string; value: string; note: string; evidence: Evidence[]; by: string; on: string;
  /** requirement digest of the text that was answered */
  digest: string;
}

interface CheckFacts { control: string; check?: string; digest: string; earlier?: string[]; answer?: string; takesVerdict?: boolean; evidence?: string }
interface PlacedCheck { element: HTMLElement; label: string }
interface Target { id: string; title: string }
interface Slot { key: string; control: string; check: string; target: string; digest: string; earlier: string[]; answer: string; takesVerdict: boolean; evidence: string }
interface Progress { total: number; answered: number; failed: number; suspect: number; missing: number }
interface Signature { role: string; name: string; on: string; digest: string }
interface CatalogFacts { id: string; version: string; digest: string; profile?: string }

interface PageData {
  format: number;
  catalog: CatalogFacts & { title: string };
  targets: Target[];
  checks: CheckFacts[];
  assessment?: AssessmentFile;
  copy?: string;
}

interface Assessment {
  audit?: string; copy?: string;
  id: string; title: string; catalog: CatalogFacts;
  targets: Target[]; results: Answer[]; signOff: Signature[];
}

interface AssessmentFile extends Record<string, unknown> {
  catalog: { id: string } & Record<string, unknown>;
  results: unknown[];
}

interface MergeStep {
  outcome: 'new' | 'same' | 'changed' | 'older' | 'beside' | 'conflict';
  mine: Answer | undefined; theirs: Answer; merged: Answer | undefined; beside: Answer | undefined; fields: string[];
}
interface PlacedMergeStep extends MergeStep { key: string; isPlaced: boolean; others: Answer[] }
interface MergePlan {
  steps: PlacedMergeStep[];
  counts: { new: number; same: number; changed: number; older: number; beside: number; conflict: number; unplaced: number };
}

interface Snapshot {
  records: Map<string, Answer>; others: Map<string, Answer[]>; signatures: Map<string, Signature>;
  assessment: { id: string; title: string; target: string };
}

interface Filter { result: string; severity: string; level: string; role: string; platform: string; tag: string; keyword: string; text: string }
interface Facets {
  severity: string[]; level: string[]; role: string[]; platform: string[]; tag: string[]; keyword: string[];
  isChanged: boolean; text: () => string;
}
interface ControlEntry { element: HTMLElement; group: HTMLElement | null; keys: string[]; isShown: boolean; facets: Facets }

interface SearchPage { t: string; u: string; k: string; i?: string; p?: string; x?: string }
interface FoldedPage { page: SearchPage; order: number; id: string; title: string; place: string; text: string }
interface Ranked { entry: FoldedPage; tier: number; inTitle: number; hasPhrase: boolean; whole: number }

interface AnswersModel {
  slots: Map<string, Slot>; records: Map<string, Answer>; others: Map<string, Answer[]>; targets: string[];
  setOthers(key: string, records: Answer[]): void;
  get(key: string): Answer | undefined;
  put(record: Answer): void;
  asAsked(record: Answer): Answer;
  set(key: string, fields: Partial<Answer>): Answer | undefined;
  empty(key: string): Answer | undefined; clear(key: string): Answer | undefined;
  remove(key: string): void;
  isSuspect(key: string): boolean;
  confirm(key: string): Answer | undefined;
  state(key: string): string;
  missing(key: string): ('note' | 'evidence')[];
  progress(keys?: Iterable<string>): Progress;
  unplaced(): Answer[];
  inOrder(): Answer[];
}

interface StoragePlace { catalog: string; document: string; audit: string }
/**
 * `w`: what the tab knew of others when it wrote first; `repeats`: it says what was there already; `from`: the write of another tab that it
 * only brings in
 */
interface OwnWrite { number: number; value: unknown; w?: Record<string, number>; repeats?: boolean; from?: { tab: string; number: number } }
/** What a trace says, as JSON, and whose write that is */
interface Told { name: string; text: string; from: { tab: string; number: number } }
/** `also`: writes of other tabs that were brought in and are not in the entry yet */
interface Known { text: string | null; value: unknown; mine: OwnWrite[]; also?: Record<string, number> }
interface Trace { key: string; text: string | null; tab: string; name: string; mine: OwnWrite[]; number: number; at: number }
interface StorageChange { name: string; value: unknown; ours?: unknown; base?: unknown }
interface StoredElsewhere { source: string; isOld: boolean; about: Record<string, unknown>; entries: Map<string, unknown> }
interface Offer { stored: StoredElsewhere; mark: string; assessment: Assessment }
interface Overtaken { joined: Set<string>; beside: Set<string>; signatures: Signature[] }

interface TracesModel {
  prefix: string;
  leave(area: Storage, name: string, mine: OwnWrite[]): void;
  drop(area: Storage): boolean;
  all(area: Storage): Trace[];
  tidy(area: Storage, arrived: Trace[], all: number): void;
}

interface RecordStorageModel {
  problem: '' | 'blocked' | 'full'; unreadable: number; unsaved: Map<string, string | null>; onproblem: () => void; onemptied: () => void;
  accepts: (name: string, value: unknown) => boolean;
  joins: (name: string) => boolean;
  recover(join: (change: StorageChange) => void): StorageChange[];
  describe(facts: Record<string, string>): void;
  changes(only?: string): StorageChange[];
  elsewhere(): StoredElsewhere[];
  load(): Map<string, unknown>;
  save(name: string, value: unknown): void;
  flush(): void;
  listen(told: () => void): void;
}

interface SessionModel {
  data: PageData; answers: AnswersModel; storage: RecordStorageModel;
  signatures: Map<string, Signature>; assessment: { id: string; title: string; target: string };
  load(): void; follow(): void; refresh(): void;
  onovertaken: (overtaken: Overtaken) => void;
  decideOther(key: string, index: number, counts: boolean): void;
  offers(): Offer[]; settle(offer: Offer): void;
  onchange(listener: (keys: Set<string> | null) => void): void;
  set(key: string, fields: Partial<Answer>): void;
  empty(key: string): void; clear(key: string): void; confirm(key: string): void; discard(key: string): void;
  sign(sign: Signature): void;
  name(assessment: { id: string; title: string; target: string }): void;
  snapshot(): Snapshot; restore(wanted: Snapshot, seen: Snapshot): number;
  take(records: Answer[], others: Answer[]): void; clearAll(withUnplaced: boolean, seen: Snapshot): number;
}

interface ExchangeModel {
  exportFile(): void; chooseFile(): void; importText(text: string): Promise<void>; clearAll(): Promise<void>; undo(): void;
  merge(assessment: Assessment, problems: string[], headline: string): Promise<boolean>;
}

interface Opinion { entry: string; digest: string; decision: string; comment: string; proposed: string; at: string }
interface Aside { who: string; opinion: Opinion }
interface Person { name: string; role: string; on: string }
interface ReviewSide { version: string; digest: string }
interface ReviewFile { catalog: string; old: ReviewSide; current: ReviewSide; reviewer: Person; copy: string; opinions: Opinion[] }
interface ReviewModel {
  opinions: Map<string, Opinion>; asides: Map<string, Aside[]>; reviewer: Person; copy: string; isUntouched: boolean;
  onchange: (entries: string[] | null) => void;
  load(): void; refresh(): void; clear(): void;
  name(fields: Partial<Person>): void;
  set(entry: string, digest: string, fields: Partial<Opinion>): void;
  merge(file: ReviewFile): { isOwn: boolean; taken: number; same: number; beside: number };
  takeAside(entry: string, index: number, digest: string): void; dropAside(entry: string, index: number): void;
}

interface FilterViewModel {
  read(): Filter; apply(): void; finish(): void; hidden(): number; inWords(filter: Filter): string;
  showAll(): void; showResult(result: string): void; answersChanged(keys: Set<string> | null): void;
}

type TargetMatch = { kind: 'same' } | { kind: 'map'; from: string; to: string } | { kind: 'ask'; from: string[]; to: string[] };
type Piece = { text: string; isHit: boolean };
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface ChecklistParts {
  afterArrival(work: () => void): void;
  phrases: {
    fill(words: string, ...values: (string | number)[]): string;
    count(number: number, forms: string, ...values: (string | number)[]): string;
    spoken(): Record<string, string>;
  };
  text: {
    fold(text: string): string;
    foldWithPlaces(text: string): { folded: string; places: number[] };
    words(query: string): string[];
    indexOfWord(text: string, word: string, from?: number): number;
    isWordCharacter(text: string, at: number): boolean;
    hasAllWords(text: string, sought: string[]): boolean;
  };
  answers: {
    DONE: string;
    RESULTS: string[];
    Answers: new (checks: CheckFacts[], targets: { id: string }[]) => AnswersModel;
    keyOf(control: string, check: string, target: string): string;
    keyOfRecord(record: Answer): string;
    nameOf(record: Answer): string;
    makeRecord(fields: Partial<Answer> & { control: string }): Answer;
    hasAnswer(record: Answer | undefined): boolean;
    hasContent(record: Answer): boolean;
  };
  merge: {
    compare(mine: Answer | undefined, theirs: Answer, digest: string | undefined): MergeStep;
    plan(answers: AnswersModel, records: Answer[]): MergePlan;
    decide(planned: MergePlan, choose: (key: string) => 'mine' | 'theirs'): Answer[];
    besides(planned: MergePlan): Answer[];
    isSame(a: Answer, b: Answer): boolean;
    rejoin(base: Answer | undefined, ours: Answer | undefined, theirs: Answer | undefined): { merged: Answer | undefined; beside: Answer | undefined };
    rejoinSigns(base: Signature | undefined, here: Signature | undefined, there: Signature | undefined): { merged: Signature | undefined; isAtOdds: boolean };
    rejoinLists<T>(was: T[], here: T[], there: T[]): T[];
  };
  assessmentJson: {
    read(text: string, catalogId: string): { assessment: Assessment | null; problems: string[] };
    write(assessment: Assessment): string;
    readEntry(entry: unknown): Answer | undefined;
    writeEntry(record: Answer): object;
    textOf(value: unknown): string;
    readSignature(sign: Record<string, unknown>): Signature;
    evidenceToLine(list: Evidence[]): string;
    evidenceFromLine(line: string): Evidence[];
  };
  targets: {
    match(ofPage: string[], ofFile: string[]): TargetMatch;
    targetsOf(results: Answer[]): string[];
    rename(results: Answer[], from: string, to: string): Answer[];
  };
  traces: {
    Traces: new (place: string, tab: string, now: () => number) => TracesModel;
    keysOf(area: Storage, prefix: string): string[];
    lastOf(mine: OwnWrite[], count: number): OwnWrite[];
    baseOf(mine: OwnWrite[], seen: Record<string, number>, tab: string): unknown;
    isAllKnown(mine: OwnWrite[], seen: Record<string, number>, tab: string): boolean;
    sourceOf(told: Told | null, name: string, before: unknown, value: unknown): Partial<OwnWrite>;
    json(text: string | null): unknown;
  };
  storage: { RecordStorage: new (place: StoragePlace, area?: () => Storage, now?: () => number) => RecordStorageModel };
  entries: {
    SIGN_OFF: string; ASSESSMENT: string; START: string; OTHER: string; TAKEN: string;
    isOurs(name: string, value: unknown): boolean;
    isJoined(name: string): boolean;
    readRecord(name: string, value: unknown): Answer | undefined;
    readOthers(value: unknown, key: string): Answer[];
    signatureOf(value: unknown): Signature | undefined;
    readName(value: unknown): { id: string; title: string; target: string };
    markOf(text: string): string;
  };
  session: { Session: new (data: PageData, storage: RecordStorageModel) => SessionModel };
  filters: {
    RESULTS: Map<string, string>;
    isEmpty(filter: Filter): boolean;
    matches(facets: Facets, filter: Filter, checks: () => { state: string; isMissing: boolean }[]): boolean;
  };
  words: {
    date(iso: string): string;
    today(): string;
    answer(kind: string, record: Answer): string;
    answerInFull(kind: string, record: Answer): string;
    inFull(kind: string, record: Answer): string;
  };
  dom: {
    make(tag: string, attributes?: Record<string, string>, ...children: (Node | string)[]): HTMLElement;
    button(text: string, action: string, className?: string): HTMLElement;
    showMessage(kind: string, banner: HTMLElement | null): void;
  };
  page: {
    readData(): PageData & { places: PlacedCheck[] };
    checkElement(slot: Slot): HTMLElement | null;
    keyAt(element: Element): string | null;
    answerElement(slot: Slot, check: Element): HTMLElement | null;
    recordElement(slot: Slot, check: Element): HTMLDetailsElement | null;
    groupsOf(control: string): HTMLElement[];
  };
  forms: { build(checks: CheckFacts[], places: PlacedCheck[], targets: Target[]): void };
  commands: { giveHeads(): void };
  guideLinks: { give(): void };
  checkView: {
    readField(field: Field): Partial<Answer>;
    paint(slot: Slot, record: Answer | undefined, isSuspect: boolean, others: Answer[]): void;
    paintMissing(slot: Slot, state: string, missing: ('note' | 'evidence')[], atField: boolean): void;
    open(slot: Slot): HTMLElement | null;
    offerClear(record: HTMLElement): void;
    markGiven(field: HTMLInputElement): void;
  };
  progressView: {
    ProgressView: new (answers: AnswersModel) => { paint(keys: Set<string> | null): void };
    inWords(progress: Progress): string;
  };
  filterView: { FilterView: new (answers: AnswersModel) => FilterViewModel };
  dialogs: { isOpen(): boolean; ask(title: string, content: (Node | string)[], buttons: { value: string; text: string; isMain?: boolean }[]): Promise<string> };
  conflicts: { askConflicts(planned: MergePlan, answers: AnswersModel): Promise<Map<string, 'mine' | 'theirs'> | null> };
  files: { choose(label: string, taken: (text: string | undefined) => void): void; download(name: string, text: string): void };
  reviewJson: {
    read(text: string, page: { catalog: string; version: string }): { review: ReviewFile | null; problem: string };
    write(review: ReviewFile): string;
    opinionOf(value: unknown): Opinion;
    isEmpty(opinion: Opinion): boolean;
    isSame(one: Opinion, other: Opinion): boolean;
  };
  reviewState: { Review: new (storage: RecordStorageModel, now?: () => Date) => ReviewModel };
  exchange: {
    Exchange: new (session: SessionModel) => ExchangeModel;
  };
  takeOver: { TakeOver: new (session: SessionModel, exchange: ExchangeModel) => { offer(): void; take(pressed: HTMLElement): Promise<void>; leave(pressed: HTMLElement): void } };
  signOffView: { SignOffView: new (session: SessionModel) => { paint(): void; changed(field: Element): boolean } };
  printing: { prepare(session: SessionModel, filters: FilterViewModel): void; restore(): void };
  keyboard: { Keyboard: new (actions: { clear: (element: Element) => void }) => { help(): Promise<string> } };
  search: {
    prepare(pages: SearchPage[]): FoldedPage[];
    find(index: FoldedPage[], query: string): SearchPage[];
    mark(text: string, query: string): Piece[];
    excerpt(page: SearchPage, query: string): Piece[];
  };
}

interface Window { checklist: ChecklistParts; checklistIndex?: { v: number; pages: SearchPage[] } }
