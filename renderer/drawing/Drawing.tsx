/** Primitives of the scene as SVG elements: the screen shows the very drawings of the export. */
import { memo, type SVGAttributes } from 'react';
import type { Paint, Primitive } from '../../shared/export/primitives';

function paintOf({
  fill,
  stroke,
  strokeWidth,
  dash,
  hasRoundEnds,
  opacity,
}: Paint): SVGAttributes<SVGElement> {
  return {
    fill: fill ?? 'none',
    ...(stroke === undefined ? {} : { stroke, strokeWidth }),
    ...(dash ? { strokeDasharray: dash } : {}),
    ...(hasRoundEnds ? { strokeLinecap: 'round', strokeLinejoin: 'round' } : {}),
    ...(opacity === undefined ? {} : { opacity }),
  };
}

export const Drawing = memo(function Drawing({ items }: { items: readonly Primitive[] }) {
  return items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a drawing is replaced as a whole, its shapes have no other name
    <Shape key={index} item={item} />
  ));
});

function Shape({ item }: { item: Primitive }) {
  switch (item.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = item;
      return <rect x={x} y={y} width={width} height={height} rx={radius} {...paintOf(item)} />;
    }
    case 'line': {
      const { x1, y1, x2, y2 } = item;
      return <line x1={x1} y1={y1} x2={x2} y2={y2} {...paintOf(item)} />;
    }
    case 'circle':
      return <circle cx={item.cx} cy={item.cy} r={item.r} {...paintOf(item)} />;
    case 'path':
      return <path d={item.d} {...paintOf(item)} />;
    case 'text': {
      const { x, y, size, weight, fill, anchor, text, isTurned } = item;
      return (
        <text
          x={x}
          y={y}
          fontSize={size}
          fontWeight={weight}
          fill={fill}
          textAnchor={anchor}
          transform={isTurned ? `rotate(90 ${x} ${y})` : undefined}
        >
          {text}
        </text>
      );
    }
    case 'group': {
      const { x, y, scale = 1, items } = item;
      const move = `translate(${x} ${y})`;
      return (
        <g transform={scale === 1 ? move : `${move} scale(${scale})`}>
          <Drawing items={items} />
        </g>
      );
    }
  }
}
