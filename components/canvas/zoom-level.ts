/** `near`: cards. `mid`: cards in larger type, folded ones painted. `far`: everything painted. */
export type ZoomLevel = 'near' | 'mid' | 'far';

export const FAR_ZOOM = 0.45;
const MID_ZOOM = 0.7;
export const MIN_ZOOM = 0.0001;
export const MAX_ZOOM = 2;

export const zoomLevel = (zoom: number): ZoomLevel =>
  zoom < FAR_ZOOM ? 'far' : zoom < MID_ZOOM ? 'mid' : 'near';
