// The validator of board files as a JSON Schema, for editors and other programs. The shape comes
// from the validator itself; only the words are written here.
import { toJsonSchema } from '@valibot/to-json-schema';

/** What a field means, by its place: the list it is in, then its name. */
const DESCRIPTIONS = {
  format: 'Says that the file is a board of Journey Room.',
  version: 'The version of this format.',
  board: 'What the whole map is about.',
  stages: 'The columns, from left to right.',
  personas: 'Whose journey it is; sorted by id.',
  lanes: 'The rows, from top to bottom.',
  touchpoints: 'The cards, stage by stage, lane by lane, from top to bottom.',
  pains: 'What hurts; those of one touchpoint from top to bottom.',
  links: 'Arrows between touchpoints; sorted by id.',
  views: 'Filters that everyone in the room can open, in the order in which they were saved.',
  threads: 'Conversations about the board or a part of it; sorted by id.',
  comments: 'What people wrote in the threads, from the oldest to the newest.',
  reactions: 'What people think of a part of the board or of a comment, in one sign.',

  'board.title': 'One line.',
  'board.language': 'The language in which the map is written.',
  'board.createdAt': 'When the board was made, in ISO 8601.',
  'board.scope': 'The frame of the journey: what starts it, what ends it and how long it lasts.',

  'stages.prompt': 'A question that helps to find touchpoints of this stage.',
  'stages.colour': 'A name; each theme has its own shade of it.',

  'personas.portrait': 'An emoji; without one the portrait is a coloured disc.',
  'personas.who': 'Who they are.',
  'personas.needs': 'What they need, one statement each.',
  'personas.problems': 'What troubles them, one statement each.',
  'personas.expectations': 'What they expect, one statement each.',
  'personas.quote': 'Something they say, in their own words.',

  'lanes.personaId': 'The persona whose swimlane this is; a free lane has none.',
  'lanes.title': 'The title of a free lane; a swimlane shows the name of its persona.',
  'lanes.colour': 'The colour of a free lane; a swimlane shows that of its persona.',

  'touchpoints.stageId': 'The column. The card waits in the tray when there is no such stage.',
  'touchpoints.laneId': 'The row. The card waits in the tray when there is no such lane.',
  'touchpoints.title': 'What happens, in the voice of the customer.',
  'touchpoints.channel': 'One of the known channels (store, website, zalo …) or any other name.',
  'touchpoints.behaviours': 'What the customer does, one statement each.',
  'touchpoints.emotion':
    'Observed, from very upset (-2) to delighted (2); absent when not observed.',
  'touchpoints.owner': 'The person who answers for this touchpoint.',
  'touchpoints.ownerDept': 'The department of the owner.',
  'touchpoints.backstage': 'The departments that contribute without meeting the customer.',
  'touchpoints.critical': 'Whether it decides or sways the whole experience.',
  'touchpoints.unforgiving': 'Whether a slip here is hardly forgiven.',
  'touchpoints.intent': 'Whether the experience is meant to be so, or happens.',
  'touchpoints.ttt': 'Tâm (heart), Tầm (vision), Tài (talent): 0 absent to 3 exemplary.',
  'touchpoints.pitfalls': 'The pitfalls of customer experience that show here.',
  'touchpoints.notes': 'Anything else.',

  'pains.touchpointId': 'Where it hurts.',
  'pains.text': 'What hurts.',
  'pains.severity': '1 minor, 2 serious, 3 severe.',
  'pains.root':
    'Where it is caused: "here", "outside" the journey, or the id of another touchpoint; absent while nobody has answered.',

  'links.from': 'The touchpoint where the arrow begins.',
  'links.to': 'The touchpoint where the arrow ends.',
  'links.kind':
    'cause: what happens here hurts there; flow: customers go on; loop: customers return or bring others.',

  'views.name': 'What the view is called.',
  'views.filter':
    'Which cards it shows. Choices in one facet are alternatives; a card must pass every facet.',
  'views.filter.channels': 'The empty name stands for cards without a channel.',
  'views.filter.owners': 'The empty name stands for cards that nobody owns.',
  'views.filter.departments':
    'Owning or contributing; the empty name stands for cards without any.',
  'views.filter.pains':
    'any, none, open (nobody has said where it is caused), or a severity from 1 to 3.',
  'views.filter.pillars': 'low is a score of 0 or 1, high is 2 or 3.',

  'threads.target': 'What it is about. A part that is no longer there is no mistake.',
  'threads.resolved': 'Who closed it, and when; absent while it is open.',

  'comments.author': 'Who wrote it, as they were called at the time.',
  'comments.at': 'When it was written, in ISO 8601.',
  'comments.editedAt': 'When its author last changed it.',
  'comments.mentions': 'Whom it is meant for.',

  'reactions.person': 'Who it is from.',
};

/** @typedef {import('@valibot/to-json-schema').JsonSchema} JsonSchema */

/**
 * The JSON Schema of board files, as the text of `assets/board.schema.json`. What no schema can
 * say (no two entities of a list have the same id) is said in its description.
 *
 * @param {import('valibot').GenericSchema} boardFile
 * @returns {string}
 */
export function boardJsonSchemaText(boardFile) {
  const shape = toJsonSchema(boardFile, {
    target: 'draft-2020-12',
    // Transformations clean what was accepted; they have no counterpart in a schema. A test holds
    // the result equal to the validator, so nothing that matters can be ignored unnoticed.
    errorMode: 'ignore',
    overrideAction: ({ valibotAction, jsonSchema }) => exactTimestamp(valibotAction, jsonSchema),
  });
  const described = {
    $schema: shape.$schema,
    title: 'Journey Room board',
    description:
      'A customer journey map. Texts are kept in Unicode NFC. Within each list, ids are unique.',
    ...shape,
    properties: describe(shape.properties ?? {}),
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}

/**
 * `format: date-time` is a comment to most validators; the pattern is what ours checks.
 *
 * @param {{ readonly type: string }} action
 * @param {JsonSchema} schema
 */
function exactTimestamp(action, schema) {
  if (action.type !== 'iso_timestamp') return undefined;
  const { requirement } = /** @type {{ requirement: RegExp }} */ (/** @type {unknown} */ (action));
  return { ...schema, format: 'date-time', pattern: requirement.source };
}

/**
 * Adds the descriptions to the fields of a record, and to those of the records inside.
 *
 * @param {Record<string, JsonSchema | boolean>} properties
 * @param {string} [around] the name of the list or record around, with a dot
 * @returns {Record<string, JsonSchema | boolean>}
 */
function describe(properties, around = '') {
  return Object.fromEntries(
    Object.entries(properties).map(([name, schema]) => {
      if (typeof schema === 'boolean') return [name, schema];
      const place = `${around}${name}`;
      const description = /** @type {Record<string, string>} */ (DESCRIPTIONS)[place];
      const said = description === undefined ? {} : { description };
      return [name, { ...said, ...describeInside(schema, place) }];
    }),
  );
}

/**
 * @param {JsonSchema} schema
 * @param {string} place
 * @returns {JsonSchema}
 */
function describeInside(schema, place) {
  const { items, properties } = schema;
  if (properties) return { ...schema, properties: describe(properties, `${place}.`) };
  if (items === undefined || typeof items === 'boolean' || Array.isArray(items)) return schema;
  return { ...schema, items: describeInside(items, place) };
}
